package dev.leapfrog.sinks.feed.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.history.History;
import org.jspecify.annotations.Nullable;

/** The days that were announced. */
public final class AnnouncedDays {
    private AnnouncedDays() {}

    /**
     * Days from one on, in their order.
     *
     * @param wanted models that count
     */
    public static List<AnnouncedDay> of(History history, LocalDate from, Predicate<ModelId> wanted) {
        List<AnnouncedDay> days = new ArrayList<>();
        for (ReleaseFact release : history.models().releases()) {
            if (release.ends() != null && wanted.test(release.model().id())) {
                release.ends().forEach(end -> addEnd(days, release, end));
            }
        }
        for (Map<LocalDate, PriceFact> offer : history.scheduled().snapshot().values()) {
            offer.forEach((day, fact) -> {
                if (wanted.test(fact.model().id())) {
                    days.add(price(day, fact));
                }
            });
        }
        return days.stream()
                .filter(day -> !day.day().isBefore(from))
                .sorted(Comparator.comparing(AnnouncedDay::day).thenComparing(AnnouncedDay::id))
                .toList();
    }

    private static void addEnd(List<AnnouncedDay> days, ReleaseFact release, ReleaseFact.End end) {
        LocalDate day = end.endsOn();
        if (day == null) {
            return;
        }
        Model model = release.model();
        String place = end.provider() == null ? "" : " at " + PrintableText.of(end.provider());
        List<String> details = new ArrayList<>();
        details.add(
                "Said by " + end.source() + (end.vendorSays() ? ", the vendor's own page." : ", not by the vendor."));
        if (end.announcedOn() != null) {
            details.add("Announced on " + end.announcedOn() + ".");
        }
        if (end.terms() != null && end.terms().replacement() != null) {
            details.add("Recommended instead: " + PrintableText.of(end.terms().replacement()) + ".");
        }
        days.add(new AnnouncedDay(
                "end " + model.id() + (end.provider() == null ? "" : " " + end.provider()),
                day,
                PrintableText.of(model.shown()) + " ends" + place,
                end.vendorSays(),
                details,
                release.knownAt()));
    }

    private static AnnouncedDay price(LocalDate day, PriceFact fact) {
        List<String> details = new ArrayList<>();
        details.add("From then on " + text(fact.price()) + ".");
        if (fact.previous() != null) {
            details.add("Until then " + text(fact.previous()) + ".");
        }
        fact.witnesses().stream()
                .filter(PriceFact.Witness::agrees)
                .findFirst()
                .ifPresent(witness -> details.add("Said by " + witness.source() + "."));
        return new AnnouncedDay(
                "price " + fact.offer() + " " + day,
                day,
                PrintableText.of(fact.model().shown()) + " at " + PrintableText.of(fact.provider())
                        + " has a new price",
                fact.firstParty(),
                details,
                fact.knownAt());
    }

    private static String text(Price price) {
        String currency = price.currency() == null ? "USD" : price.currency();
        return amount(price.input()) + " " + currency + " input and " + amount(price.output()) + " " + currency
                + " output per million tokens";
    }

    private static String amount(@Nullable Double amount) {
        if (amount == null) {
            return "unknown";
        }
        return amount == Amounts.DYNAMIC
                ? "by request"
                : BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }
}
