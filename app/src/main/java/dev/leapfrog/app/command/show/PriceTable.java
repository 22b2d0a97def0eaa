package dev.leapfrog.app.command.show;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.PriceFact.Witness;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.view.CurrentPrice;
import dev.leapfrog.sinks.view.OfferPrice;
import org.jspecify.annotations.Nullable;

/** Offers and what they cost, one a row, by model and then the lab's own first. */
final class PriceTable {
    private static final MathContext DIGITS = new MathContext(6);

    private final List<CurrentPrice> prices;
    private final boolean dissenters;

    /** @param dissenters whether what other sources say is shown beside what is believed */
    PriceTable(List<CurrentPrice> prices, boolean dissenters) {
        this.prices = prices.stream()
                .sorted(Comparator.comparing(
                                (CurrentPrice price) -> price.known().model().id())
                        .thenComparing(price -> !price.known().firstParty())
                        .thenComparing(price -> price.known().offer()))
                .toList();
        this.dissenters = dissenters;
    }

    void print(PrintWriter out, boolean json) {
        if (!json && !prices.isEmpty()) {
            out.println(row("MODEL", "PROVIDER", "IN", "OUT", "CACHED", "SINCE", "SAID BY"));
        }
        for (CurrentPrice price : prices) {
            if (json) {
                out.println(EventJson.text(OfferPrice.of(price)));
            } else {
                out.println(text(price));
                if (dissenters) {
                    price.dissenters().forEach(witness -> out.println(text(witness)));
                }
            }
        }
        out.flush();
    }

    private static String text(CurrentPrice price) {
        PriceFact fact = price.known();
        String who = String.join(", ", price.agreeing());
        return row(
                fact.model().id().toString(),
                fact.provider() + (fact.firstParty() ? "*" : ""),
                fact.price(),
                price.since().at().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                price.unconfirmed() == null ? who : who + " (a change is not confirmed yet)");
    }

    private static String text(Witness witness) {
        return row(
                "  otherwise",
                "",
                witness.price(),
                witness.since().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                witness.source());
    }

    private static String row(String model, String provider, Price price, String since, String who) {
        String currency = price.currency();
        return row(
                model,
                provider,
                amount(price.input()),
                amount(price.output()),
                amount(price.cacheRead()),
                since,
                currency == null ? who : who + " (" + currency + ")");
    }

    private static String row(
            String model, String provider, String input, String output, String cached, String since, String who) {
        return PrintableText.of(String.format(
                        Locale.ROOT,
                        "%-44s %-22s %9s %9s %9s  %-10s  %s",
                        model,
                        provider,
                        input,
                        output,
                        cached,
                        since,
                        who))
                .stripTrailing();
    }

    private static String amount(@Nullable Double amount) {
        if (amount == null) {
            return "-";
        }
        if (amount == 0) {
            return "free";
        }
        return amount == Amounts.DYNAMIC
                ? "dynamic"
                : BigDecimal.valueOf(amount).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
