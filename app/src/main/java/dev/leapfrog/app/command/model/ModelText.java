package dev.leapfrog.app.command.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.sinks.model.BoardPlace;
import dev.leapfrog.sinks.model.KnownModel;
import dev.leapfrog.sinks.view.CurrentPrice;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a model in lines; what nobody said is said to be not known.
 *
 * @param known what there is
 */
record ModelText(KnownModel known) {
    List<String> lines() {
        Model model = known.model();
        List<String> lines = new ArrayList<>();
        lines.add(
                model.shown() + " (" + model.id() + ")" + (model.resolved() ? "" : ", a name that was not recognised"));
        add(lines, "lab", model.labShown());
        add(lines, "country", model.country());
        add(lines, "openness", openness(model.openness()) + claims());
        add(lines, "size", size(model));
        add(lines, "released", released(model));
        ReleaseFact release = known.release();
        if (release != null) {
            add(lines, "announced", text(release.dates().announcedOn()));
            add(lines, "listed", text(release.dates().listedOn()));
            add(lines, "first seen", text(release.dates().firstSeenOn()));
            add(lines, "licence", release.description().licence());
            add(lines, "context", text(release.description().context()));
            List<String> bases = release.description().baseModels();
            add(lines, "made from", bases == null ? null : String.join(", ", bases));
            add(lines, "listed by", String.join(", ", release.witnesses()));
            if (release.ends() != null) {
                release.ends().forEach(end -> lines.add("  ends       " + end(end)));
            }
        }
        lines.add("");
        lines.add("Offers, dollars per million tokens in and out" + none(known.offers()));
        known.offers().forEach(offer -> lines.add("  " + offer(offer)));
        lines.add("Boards" + none(known.boards()));
        known.boards().forEach(place -> lines.add("  " + place(place)));
        lines.add("Uptake" + none(known.uptake().values()));
        known.uptake().values().forEach(fact -> lines.add("  " + uptake(fact)));
        return lines;
    }

    private static void add(List<String> lines, String what, @Nullable String text) {
        lines.add(String.format(Locale.ROOT, "  %-10s %s", what, text == null ? "not known" : text));
    }

    private static String none(Collection<?> all) {
        return all.isEmpty() ? ": none known" : "";
    }

    static String openness(Openness openness) {
        return openness == Openness.UNKNOWN ? "not known" : words(openness.name());
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String claims() {
        return known.openness().isEmpty()
                ? ""
                : "; "
                        + known.openness().stream()
                                .map(claim -> claim.source() + " says " + words(claim.openness()) + " ("
                                        + words(claim.evidence()) + ")")
                                .collect(Collectors.joining(", "));
    }

    private static @Nullable String size(Model model) {
        return model.parameters() == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "%s billion parameters, %s",
                        Amounts.of(model.parameters()),
                        model.sizeTier().label());
    }

    private static @Nullable String released(Model model) {
        return model.releasedOn() == null
                ? null
                : model.releasedOn() + " ("
                        + words(Objects.requireNonNull(model.releasedBasis()).name()) + ")";
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String end(ReleaseFact.End end) {
        return (end.provider() == null ? "the lab's own channel" : end.provider()) + ": "
                + (end.endsOn() == null ? "no day said" : end.endsOn().toString())
                + (end.announcedOn() == null ? "" : ", announced " + end.announcedOn())
                + ", says " + end.source() + (end.vendorSays() ? "" : ", provisional");
    }

    private static String offer(CurrentPrice offer) {
        PriceFact fact = offer.known();
        Price price = fact.price();
        return String.format(
                Locale.ROOT,
                "%-28s %10s %10s  since %s, says %s",
                fact.provider() + (fact.firstParty() ? "*" : ""),
                amount(price.input()),
                amount(price.output()),
                day(offer.since().at()),
                String.join(", ", offer.agreeing()));
    }

    private static String amount(@Nullable Double amount) {
        return amount == null
                ? "-"
                : amount < 0 ? "varies" : Double.toString(amount).replaceFirst("\\.0$", "");
    }

    private static String place(BoardPlace place) {
        return String.format(
                Locale.ROOT,
                "%-44s %8s  rank %d of %d, %s, %s",
                BoardTitle.of(place.board()),
                String.format(Locale.ROOT, "%.1f", place.score().value()).replaceFirst("\\.0$", ""),
                place.rank(),
                place.models(),
                day(place.publishedAt()),
                place.source());
    }

    private static String uptake(UptakeFact fact) {
        List<UptakeFact.Reached> reached = fact.reached() == null ? List.of() : fact.reached();
        String levels = reached.reversed().stream()
                .filter(one -> one.on() != null)
                .limit(2)
                .map(one -> Amounts.of(one.level()) + " on " + one.on()
                        + (one.days() == null
                                ? ""
                                : ", " + one.days() + (one.days() == 1 ? " day" : " days") + " after its release"))
                .collect(Collectors.joining("; "));
        return fact.measure() + " " + Amounts.of(fact.value()) + ", " + day(fact.at())
                + (levels.isEmpty() ? "" : "; came to " + levels);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
