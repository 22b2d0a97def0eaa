package dev.leapfrog.app.command.watch;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.DataOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.ModelNames;
import dev.leapfrog.app.config.WatchFile;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.sinks.model.KnownModel;
import dev.leapfrog.sinks.model.KnownModels;
import dev.leapfrog.sinks.watch.Acceptance;
import dev.leapfrog.sinks.watch.MonthlyTokens;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchedModel;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names a model that the user uses. */
@Command(
        name = "add",
        description = {
            "Watch a model. What was said of it for the same task before is replaced.",
            "It is kept in the data folder; what the configuration says under watch counts beside it. A running 'leapfrog"
                    + " up' takes it at once."
        })
final class WatchAddCommand implements Callable<Integer> {
    /** Whoever mistyped a name should not wait for a cluster that is not there. */
    private static final Map<String, Object> IMPATIENT = Map.of(
            CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
            CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 10_000);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            description = "Its id, such as openai/gpt-4o, or the name that is given to an API, such as"
                    + " claude-sonnet-4-20250514.")
    private String model = "";

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "What it is used for: a category or an arena of boards, such as coding or vision (default:"
                    + " ${DEFAULT-VALUE}, by the main board of each publisher).",
            defaultValue = WatchedModel.ANY_TASK)
    private String task = WatchedModel.ANY_TASK;

    @Option(names = "--open", description = "Only models with open weights may take its place.")
    private boolean open;

    @Option(
            names = "--size",
            split = ",",
            paramLabel = "TIER",
            description = "Only models of these sizes may: on-device, small, single-GPU, large, unknown.")
    private List<String> sizes = new ArrayList<>();

    @Option(names = "--licence", split = ",", paramLabel = "LICENCE", description = "Only models under these may.")
    private Set<String> licences = new HashSet<>();

    @Option(
            names = "--input-tokens",
            paramLabel = "N",
            converter = TokenCount.class,
            description = "How many tokens you send in a month, such as 36000000 or 36M.")
    private long input;

    @Option(
            names = "--output-tokens",
            paramLabel = "N",
            converter = TokenCount.class,
            description = "How many tokens you get in a month, such as 36000000 or 36M.")
    private long output;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() throws IOException {
        Configuration configuration = config.read();
        WatchedModel watched = watched(configuration.modelNames());
        WatchFile file = WatchFile.in(data.folder());
        List<WatchedModel> kept =
                new ArrayList<>(file.read(configuration.modelNames()).models());
        kept.removeIf(watched::isSameAs);
        kept.add(watched);
        file.write(new WatchList(kept));
        spec.commandLine()
                .getOut()
                .println("watching " + watched.model() + " for " + watched.task()
                        + "; leapfrog watch shows what concerns it");
        return CommandLine.ExitCode.OK;
    }

    private WatchedModel watched(ModelNames names) throws IOException {
        try {
            return new WatchedModel(
                    id(names),
                    task.toLowerCase(Locale.ROOT),
                    new Acceptance(open, tiers(), licences),
                    input == 0 && output == 0 ? null : new MonthlyTokens(input, output));
        } catch (IllegalArgumentException wrong) {
            throw new WrongUsage(String.valueOf(wrong.getMessage()));
        }
    }

    private Set<SizeTier> tiers() {
        Set<SizeTier> tiers = new HashSet<>();
        sizes.forEach(size -> tiers.add(ModelNames.size(size)));
        return tiers;
    }

    /** A model that the catalogue does not know may be newer than it: then a running Leapfrog must know it. */
    private ModelId id(ModelNames names) throws IOException {
        ModelNames.Meant meant = names.meantOrNull(model);
        if (meant != null && meant.known()) {
            return meant.model();
        }
        KnownModels known = known(names);
        ModelId called = known.called(model);
        if (called != null) {
            return called;
        }
        KnownModel found = meant == null ? null : known.of(meant.model());
        if (found == null) {
            throw new WrongUsage(ModelNames.unknown(model, known.nearest(model)));
        }
        return found.model().id();
    }

    private KnownModels known(ModelNames names) throws IOException {
        try (Cluster running = cluster.open()) {
            return KnownModels.read(running.clients(IMPATIENT), cluster.topics(), Instant.MAX);
        } catch (RuntimeException unreachable) {
            throw new WrongUsage(
                    names.unknown(model) + " (the catalogue of this version does not have it, and no running"
                            + " Leapfrog could be asked: " + unreachable.getMessage() + ")");
        }
    }
}
