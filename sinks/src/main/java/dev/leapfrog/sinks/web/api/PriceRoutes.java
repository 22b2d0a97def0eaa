package dev.leapfrog.sinks.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.view.OfferPrice;
import dev.leapfrog.sinks.web.CsvTable;
import dev.leapfrog.sinks.web.Cursor;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Listing;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.Route;
import org.jspecify.annotations.Nullable;

/** What models cost, and when they end. */
final class PriceRoutes {
    private static final Parameter<String> PROVIDER = Parameter.text("provider", "Served by this provider.");
    private static final Parameter<Boolean> FIRST_PARTY =
            Parameter.flag("firstParty", "Only what the labs ask themselves.");
    private static final Parameter<Boolean> BY_VENDOR =
            Parameter.flag("vendorSays", "Only ends that the one who offers the model announces.");

    private static final Listing<OfferPrice> PRICES = new Listing<>(
            "prices",
            OfferPrice.class,
            price -> Cursor.of(price.offer()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("offer", OfferPrice::offer),
                    new CsvTable.Column<>("model", OfferPrice::model),
                    new CsvTable.Column<>("name", OfferPrice::name),
                    new CsvTable.Column<>("provider", OfferPrice::provider),
                    new CsvTable.Column<>("listing", OfferPrice::listing),
                    new CsvTable.Column<>("firstParty", OfferPrice::firstParty),
                    new CsvTable.Column<>("since", OfferPrice::since),
                    new CsvTable.Column<>("confirmed", OfferPrice::confirmed),
                    new CsvTable.Column<>("currency", price -> price.price().currency()),
                    new CsvTable.Column<>(
                            "inputPerMillionTokens", price -> price.price().input()),
                    new CsvTable.Column<>(
                            "outputPerMillionTokens", price -> price.price().output()),
                    new CsvTable.Column<>(
                            "cacheReadPerMillionTokens", price -> price.price().cacheRead()),
                    new CsvTable.Column<>(
                            "cacheWritePerMillionTokens", price -> price.price().cacheWrite())));

    private static final Listing<AnnouncedEnd> ENDS = new Listing<>(
            "ends",
            AnnouncedEnd.class,
            end -> Cursor.of(end.at(), end.model().id() + " " + end.provider()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("endsOn", AnnouncedEnd::endsOn),
                    new CsvTable.Column<>("model", end -> end.model().id()),
                    new CsvTable.Column<>("name", end -> end.model().shown()),
                    new CsvTable.Column<>("provider", AnnouncedEnd::provider),
                    new CsvTable.Column<>("announcedOn", AnnouncedEnd::announcedOn),
                    new CsvTable.Column<>("source", AnnouncedEnd::source),
                    new CsvTable.Column<>("vendorSays", AnnouncedEnd::vendorSays),
                    new CsvTable.Column<>(
                            "replacement",
                            end -> end.terms() == null ? null : end.terms().replacement())));

    private PriceRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(
                PRICES.route(
                        "/api/prices",
                        "What every offer costs now, by offer. Amounts are per million tokens.",
                        List.of(Filters.MODEL, Filters.LAB, PROVIDER, FIRST_PARTY),
                        answers.of((history, request) -> PRICES.answer(
                                request,
                                history.prices().snapshot().values().stream()
                                        .map(OfferPrice::of)
                                        .filter(price -> isWanted(price, request))
                                        .toList()))),
                ENDS.route(
                        "/api/ends",
                        "Announced ends of models, those without a day first, then by day, with whose word it is. From and to"
                                + " are days of the end.",
                        List.of(Filters.FROM, Filters.TO, Filters.MODEL, Filters.LAB, PROVIDER, BY_VENDOR),
                        answers.of((history, request) -> ENDS.answer(
                                request,
                                ends(history).stream()
                                        .filter(end -> isWanted(end, request))
                                        .toList()))));
    }

    private static boolean isWanted(OfferPrice price, Request request) {
        return Filters.allows(request, Filters.MODEL, price.model().toString())
                && Filters.allows(request, Filters.LAB, price.model().lab())
                && Filters.allows(request, PROVIDER, price.provider())
                && (!request.value(FIRST_PARTY) || price.firstParty());
    }

    private static boolean isWanted(AnnouncedEnd end, Request request) {
        boolean dated = request.orNull(Filters.FROM) != null || request.orNull(Filters.TO) != null;
        return Filters.allows(request, Filters.MODEL, end.model().id().toString())
                && Filters.allows(request, Filters.LAB, end.model().lab())
                && Filters.allows(request, PROVIDER, String.valueOf(end.provider()))
                && (!request.value(BY_VENDOR) || end.vendorSays())
                && (!dated || (end.endsOn() != null && Filters.includes(request, end.at())));
    }

    private static List<AnnouncedEnd> ends(History history) {
        List<AnnouncedEnd> ends = new ArrayList<>();
        for (ReleaseFact release : history.models().releases()) {
            List<ReleaseFact.End> said = release.ends();
            if (said != null) {
                said.forEach(end -> ends.add(AnnouncedEnd.of(release, end)));
            }
        }
        return ends;
    }

    /**
     * The end of a model on one channel.
     *
     * @param provider whose offer ends; null when the lab itself retires it
     * @param endsOn the day from which it can no longer be used; null when that is not said
     * @param announcedOn the day on which it was announced, or seen to be
     * @param source whose word it is
     * @param vendorSays whether that is who offers it; a date of anybody else is provisional
     * @param terms what else is said of it; null when nothing is
     */
    record AnnouncedEnd(
            Model model,
            @Nullable String provider,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate announcedOn,
            String source,
            boolean vendorSays,
            @Nullable EndTerms terms) {
        static AnnouncedEnd of(ReleaseFact release, ReleaseFact.End end) {
            return new AnnouncedEnd(
                    release.model(),
                    end.provider(),
                    end.endsOn(),
                    end.announcedOn(),
                    end.source(),
                    end.vendorSays(),
                    end.terms());
        }

        /** The first instant of the day; of an end without a day the epoch. */
        private Instant at() {
            return endsOn == null
                    ? Instant.EPOCH
                    : endsOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
