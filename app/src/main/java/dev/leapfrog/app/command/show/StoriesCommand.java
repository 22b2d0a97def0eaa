package dev.leapfrog.app.command.show;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.Dates;
import dev.leapfrog.app.process.Interruption;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.story.NewestStories;
import dev.leapfrog.sinks.story.StoryFilter;
import dev.leapfrog.sinks.story.StoryText;
import dev.leapfrog.sinks.topic.Subscription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stories in the terminal. */
@Command(
        name = "stories",
        description = {
            "Show what happened, one story for one happening, oldest first: who took the lead of an arena and what that did"
                    + " to the gaps, a vendor's prices, a lab's releases.",
            "A story is revised when a part of it is confirmed or taken back; the newest revision is shown."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog stories --severity major",
            "  leapfrog stories --follow --kind prices,release",
            "  leapfrog stories --about deepseek --since 2025-01-01 --output json | jq .headline"
        })
public final class StoriesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--follow",
            description =
                    "Keep running and show new stories as they arrive, until interrupted; of a revision only when it"
                            + " matters more than the one before or has another headline.")
    private boolean follow;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = Dates.From.class,
            description = "Only stories that occurred on or after this date.")
    private @Nullable Instant since;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "Only stories of these kinds: ${COMPLETION-CANDIDATES}.")
    private Set<Story.Kind> kinds = EnumSet.noneOf(Story.Kind.class);

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            description = "Minimum severity: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "NOTICE")
    private Severity severity = Severity.NOTICE;

    @Option(names = "--about", paramLabel = "TEXT", description = "Only stories that contain this text.")
    private @Nullable String about;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); json writes one story per line.",
            defaultValue = "TEXT")
    private StoryText output = StoryText.TEXT;

    @Override
    public Integer call() throws Exception {
        StoryFilter wanted = new StoryFilter(since, kinds, severity, about);
        PrintWriter out = spec.commandLine().getOut();
        try (Cluster from = cluster.open();
                Subscription<Story> stories =
                        Subscription.open(from.clients(), cluster.topics(), List.of(Topics.STORIES), any -> true)) {
            NewestStories newest = new NewestStories();
            List<Story> soFar = stories.readToEnd(StoryText.ORDER);
            soFar.forEach(newest::isNews);
            List<Story> shown = NewestStories.of(soFar).stream().filter(wanted).toList();
            shown.forEach(story -> out.println(output.of(story)));
            out.flush();
            if (follow) {
                Interruption.onInterrupt(stories::stop);
                stories.follow(story -> {
                    if (newest.isNews(story) && wanted.test(story)) {
                        out.println(output.of(story));
                        out.flush();
                    }
                });
            } else if (shown.isEmpty()) {
                spec.commandLine().getErr().println("no stories of that kind yet");
            }
            return CommandLine.ExitCode.OK;
        }
    }
}
