package dev.leapfrog.app.command.show;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.view.CurrentPrice;
import dev.leapfrog.sinks.view.CurrentPrices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import static java.util.Objects.requireNonNull;

/** What models cost by now. */
@Command(
        name = "prices",
        description = "Show current prices in dollars per million tokens, with their sources.",
        footer = {
            "",
            "Examples:",
            "  leapfrog prices --model gpt-5 --first-party",
            "  leapfrog prices --disagreements",
            "  leapfrog prices --provider openrouter --output json | jq .input"
        })
public final class PricesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--model", paramLabel = "TEXT", description = "Only models whose id or name contains this text.")
    private @Nullable String model;

    @Option(names = "--provider", paramLabel = "PROVIDER", description = "Only offers of this provider.")
    private @Nullable String provider;

    @Option(names = "--first-party", description = "Only offers of the labs themselves.")
    private boolean firstParty;

    @Option(
            names = "--disagreements",
            description = "Only offers whose sources disagree, with the price that each of them gives.")
    private boolean disagreements;

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws IOException {
        List<CurrentPrice> shown = read().stream().filter(this::wanted).toList();
        PrintWriter out = spec.commandLine().getOut();
        new PriceTable(shown, disagreements).print(out, output.isJson());
        if (shown.isEmpty()) {
            spec.commandLine().getErr().println("no prices of that kind yet");
        }
        return CommandLine.ExitCode.OK;
    }

    private Collection<CurrentPrice> read() throws IOException {
        CurrentPrices prices = new CurrentPrices();
        try (Cluster cluster = options.open()) {
            TopicReader.readAll(
                    cluster.clients(),
                    options.topics(),
                    Topics.PRICES,
                    record -> prices.fold(requireNonNull(record.value(), "price")));
        }
        return prices.snapshot().values();
    }

    private boolean wanted(CurrentPrice price) {
        PriceFact fact = price.known();
        return (!firstParty || fact.firstParty())
                && (provider == null || provider.equalsIgnoreCase(fact.provider()))
                && (model == null || isNamed(fact, model.toLowerCase(Locale.ROOT)))
                && (!disagreements || !price.dissenters().isEmpty());
    }

    private static boolean isNamed(PriceFact fact, String part) {
        return fact.model().id().toString().contains(part)
                || fact.model().name().toLowerCase(Locale.ROOT).contains(part);
    }
}
