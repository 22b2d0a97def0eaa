package dev.leapfrog.streams.market.level;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.market.MarketText;

import static java.time.format.TextStyle.FULL;

/** A level whose price is at most half of the one last told. */
record Halving(LevelTrack before, Priced cheapest) {
    private double told() {
        return Objects.requireNonNull(before.told(), "a price told before");
    }

    private LocalDate toldAt() {
        return Objects.requireNonNull(before.toldAt(), "the day of a price told before");
    }

    Alert alert(ClosedBoard board, ModelPrices prices, Severity onHeadlineBoard) {
        ModelId reference = before.reference().id();
        ModelId model = cheapest.model().id();
        double price = LevelPrice.list(cheapest);
        String segment = "level:" + reference;
        List<Alert.Evidence> evidence = new ArrayList<>(board.evidence(board.row(model)));
        evidence.addAll(prices.evidence(model));
        Map<String, Object> metrics = new TreeMap<>();
        metrics.put("reference", reference.toString());
        metrics.put("level", before.score());
        metrics.put("factor", told() / price);
        return new Alert(
                Alert.Identity.of(
                        Alert.happening(
                                Kind.CAPABILITY_HALVED,
                                board.board(),
                                segment,
                                List.of(model.toString()),
                                board.context().at()),
                        Status.FINAL,
                        Alert.group(Kind.CAPABILITY_HALVED, segment, model)),
                Kind.CAPABILITY_HALVED,
                Status.FINAL,
                board.severity(onHeadlineBoard),
                Alert.Subject.of(board.board(), segment),
                board.context().timing(),
                new Alert.Statement(
                        headline(board, price),
                        Map.of("price", told(), "on", toldAt().toString()),
                        Map.of(
                                "price",
                                price,
                                "model",
                                model.toString(),
                                "score",
                                cheapest.score().value()),
                        metrics),
                evidence);
    }

    private String headline(ClosedBoard board, double price) {
        String reference = ShownName.of(before.reference().id());
        boolean itself = cheapest.model().id().equals(before.reference().id());
        String who = itself ? reference + " itself" : cheapest.model().shown();
        return "What " + reference + " can do on " + board.name() + " costs " + MarketText.dollars(price)
                + " per million tokens with " + who + ", after " + MarketText.dollars(told()) + " in "
                + toldAt().getMonth().getDisplayName(FULL, Locale.ENGLISH) + " " + toldAt().getYear();
    }
}
