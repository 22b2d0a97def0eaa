package dev.leapfrog.app.command.model;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.AtOption;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.model.KnownModel;
import dev.leapfrog.sinks.model.KnownModels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything that is known of a model, or which models are known. */
@Command(
        name = "models",
        description = {
            "Show everything that is known of a model: lab, country, openness and what that rests on, size, dates, offers"
                    + " and prices, places on boards, ends, use.",
            "Without an id: the models that are known, one a row."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog models deepseek/deepseek-r1",
            "  leapfrog models --search qwen3",
            "  leapfrog models openai/gpt-4o --at 2025-01-31 --output json | jq .offers"
        })
public final class ModelsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "The model, as lab/model.")
    private @Nullable String id;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only models whose id or name contains this text.")
    private String search = "";

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private AtOption at = new AtOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws Exception {
        KnownModels known;
        try (Cluster cluster = options.open()) {
            known = KnownModels.read(cluster.clients(), options.topics(), at.time());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (id == null) {
            list(known.containing(search), out);
        } else {
            show(known, id, out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void show(KnownModels known, String asked, PrintWriter out) {
        KnownModel model = asked.indexOf('/') > 0 ? known.of(ModelId.parse(asked.toLowerCase(Locale.ROOT))) : null;
        if (model == null) {
            List<ModelId> nearest = known.nearest(asked);
            throw new WrongUsage("no model " + asked + " is known"
                    + (nearest.isEmpty()
                            ? ""
                            : "; the nearest are "
                                    + nearest.stream().map(ModelId::toString).collect(Collectors.joining(", "))));
        }
        if (output.isJson()) {
            out.println(EventJson.text(model.facts()));
        } else {
            new ModelText(model).lines().forEach(line -> out.println(PrintableText.of(line)));
        }
    }

    private void list(List<Model> models, PrintWriter out) {
        if (models.isEmpty()) {
            spec.commandLine().getErr().println("no model of that kind is known yet");
            return;
        }
        if (!output.isJson()) {
            out.println(row("ID", "LAB", "COUNTRY", "OPENNESS", "SIZE", "RELEASED"));
        }
        for (Model model : models) {
            out.println(
                    output.isJson()
                            ? EventJson.text(model)
                            : PrintableText.of(row(
                                    model.id().toString(),
                                    model.labShown(),
                                    model.country() == null ? "-" : model.country(),
                                    ModelText.openness(model.openness()),
                                    model.sizeTier().label(),
                                    model.releasedOn() == null
                                            ? "-"
                                            : model.releasedOn().toString())));
        }
    }

    private static String row(String id, String lab, String country, String openness, String size, String released) {
        return String.format(Locale.ROOT, "%-48s %-20s %-7s %-13s %-10s %s", id, lab, country, openness, size, released)
                .stripTrailing();
    }
}
