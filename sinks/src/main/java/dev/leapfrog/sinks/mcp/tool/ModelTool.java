package dev.leapfrog.sinks.mcp.tool;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.model.EndText;
import dev.leapfrog.sinks.model.KnownModel;
import dev.leapfrog.sinks.model.ModelFacts;
import dev.leapfrog.sinks.view.CurrentPrice;
import dev.leapfrog.sinks.view.PriceText;

/** A model with its prices and its end. */
final class ModelTool implements Tool {
    private static final String MODEL = "model";
    /** How many offers and places are told at most. */
    private static final int MOST = 25;

    private static final Comparator<CurrentPrice> OWN_AND_CHEAPEST_FIRST = Comparator.comparing(
                    (CurrentPrice price) -> !price.known().firstParty())
            .thenComparing(price -> price.known().price().blended(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(price -> price.known().offer());

    private final Models models;
    private final InstantSource clock;

    ModelTool(Models models, InstantSource clock) {
        this.models = models;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public String title() {
        return "A model";
    }

    @Override
    public String description() {
        return "Everything known of one AI model: its lab, openness, size and dates, what it costs at each provider per"
                + " million tokens, where it stands on boards, and when it ends: on which channel, whose word the day"
                + " is, and what is to be used instead. Of offers and boards at most " + MOST + " each are told, those"
                + " of its lab and the cheapest first.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.text(MODEL, Models.ARGUMENT_ABOUT).needed());
    }

    @Override
    public Told tell(History history, Arguments given) {
        KnownModel known = models.known(history, given.needed(MODEL));
        KnownModel shown = new KnownModel(
                known.model(),
                known.release(),
                known.openness(),
                known.offers().stream()
                        .sorted(OWN_AND_CHEAPEST_FIRST)
                        .limit(MOST)
                        .toList(),
                known.boards().stream().limit(MOST).toList(),
                known.uptake());
        ModelFacts facts = shown.facts();
        return new Told(lines(known, shown, facts), facts);
    }

    private List<String> lines(KnownModel known, KnownModel shown, ModelFacts facts) {
        Model model = known.model();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> lines = new ArrayList<>();
        lines.add(model.id() + ": " + model.shown() + " by " + model.labShown()
                + (model.country() == null ? "" : " (" + model.country() + ")") + ", " + model.openness() + ", size "
                + model.sizeTier().label()
                + (model.releasedOn() == null ? "" : ", released " + model.releasedOn()));
        if (facts.ends() != null) {
            facts.ends().forEach(end -> lines.add("end: " + EndText.of(end, today)));
        }
        shown.offers().forEach(offer -> lines.add("price: " + price(offer.known())));
        left(lines, "offers", known.offers().size());
        shown.boards()
                .forEach(place -> lines.add("board: " + BoardTitle.of(place.board()) + " (" + place.board()
                        + "): " + ShownNumber.of(place.score().value()) + ", rank " + place.rank() + " of "
                        + place.models()));
        left(lines, "boards", known.boards().size());
        return lines;
    }

    private static void left(List<String> lines, String what, int all) {
        if (all > MOST) {
            lines.add("(" + (all - MOST) + " more " + what + " are left out)");
        }
    }

    private static String price(PriceFact fact) {
        return fact.provider() + (fact.firstParty() ? " (its lab)" : "") + ": " + PriceText.of(fact.price())
                + (fact.of().listing() == null ? "" : ", called " + fact.of().listing());
    }
}
