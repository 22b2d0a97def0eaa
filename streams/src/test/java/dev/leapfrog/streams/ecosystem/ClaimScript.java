package dev.leapfrog.streams.ecosystem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.reader.Inputs;
import org.jspecify.annotations.Nullable;

/** Writes what sources would publish of prices and models, list by list, and collects what is concluded. */
final class ClaimScript {
    private final PriceRules rules;
    private final MapMemory memory = new MapMemory();
    private final Map<String, Map<String, Row>> lists = new HashMap<>();
    private final List<Observation> written = new ArrayList<>();
    final List<PriceFact> prices = new ArrayList<>();
    final List<ReleaseFact> releases = new ArrayList<>();
    final List<UptakeFact> uptake = new ArrayList<>();
    final List<UptakeShares> shares = new ArrayList<>();
    final List<Story> stories = new ArrayList<>();
    final List<Alert> alerts = new ArrayList<>();
    private Ecosystem ecosystem;
    private @Nullable Random restarts;

    ClaimScript() {
        this(TestRules.prices());
    }

    ClaimScript(PriceRules rules) {
        this.rules = rules;
        this.ecosystem = start();
    }

    /** An offer as a list has it. */
    record Row(
            String provider,
            String listing,
            Model model,
            boolean firstParty,
            Price price,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        Row own() {
            return new Row(provider, listing, model, true, price, from, until);
        }

        Row as(String name) {
            return new Row(provider, name, model, firstParty, price, from, until);
        }

        Row from(String day) {
            return new Row(provider, listing, model, firstParty, price, LocalDate.parse(day), until);
        }

        Row until(String day) {
            return new Row(provider, listing, model, firstParty, price, from, LocalDate.parse(day));
        }

        Row of(Price other) {
            return new Row(provider, listing, model, firstParty, other, from, until);
        }

        Row of(Model other) {
            return new Row(provider, listing, other, firstParty, price, from, until);
        }

        private String key() {
            return listing + " " + from;
        }
    }

    /** An offer of {@code lab/model} by a reseller. */
    static Row offer(String provider, String model, @Nullable Double input, @Nullable Double output) {
        return new Row(
                provider,
                provider + "/" + model,
                model(model),
                false,
                Price.of(new Amounts(input, output, null, null)),
                null,
                null);
    }

    static Model model(String id) {
        return model(id, Openness.CLOSED);
    }

    static Model model(String id, Openness openness) {
        ModelId parsed = ModelId.parse(id);
        return new Model(
                parsed,
                parsed.name(),
                parsed.lab(),
                null,
                "US",
                openness,
                null,
                null,
                SizeTier.UNKNOWN,
                null,
                null,
                true);
    }

    /** Starts anew from the memory before some of the events to come. */
    ClaimScript restartingAtRandom(long seed) {
        restarts = new Random(seed);
        return this;
    }

    /** A source publishes all its offers: what differs from its last list is written, and the marker. */
    ClaimScript list(String source, String at, Row... rows) {
        changes(source, at, rows);
        return close(source, at, SnapshotPublished.Kind.PRICES, rows.length);
    }

    /** The same without the marker. */
    ClaimScript changes(String source, String at, Row... rows) {
        Provenance from = provenance(source, instant(at));
        Map<String, Row> before = lists.computeIfAbsent(source, added -> new LinkedHashMap<>());
        Map<String, Row> now = new LinkedHashMap<>();
        for (Row row : rows) {
            now.put(row.key(), row);
        }
        Map.copyOf(before).forEach((key, row) -> {
            if (!now.containsKey(key)) {
                write(new OfferWithdrawn(
                        from,
                        row.provider(),
                        row.listing(),
                        row.model(),
                        "alias",
                        row.firstParty(),
                        row.price(),
                        row.from()));
            }
        });
        now.forEach((key, row) -> {
            Row known = before.get(key);
            if (!Objects.equals(row, known)) {
                Price previous = known == null ? null : known.price();
                write(new PriceClaimed(
                        from,
                        row.provider(),
                        row.listing(),
                        row.model(),
                        "alias",
                        row.firstParty(),
                        row.price(),
                        previous,
                        row.from(),
                        row.until()));
            }
        });
        before.clear();
        before.putAll(now);
        return this;
    }

    ClaimScript close(String source, String at, SnapshotPublished.Kind kind, int entries) {
        Provenance from = provenance(source, instant(at));
        return write(
                new SnapshotPublished(from, kind, from.eventTime(), true, changed(source), entries, null, null, null));
    }

    /** How many events a source has written since it last closed a list. */
    private int changed(String source) {
        int changed = 0;
        for (int i = written.size() - 1; i >= 0; i--) {
            Observation one = written.get(i);
            if (one.provenance().source().equals(source)) {
                if (one instanceof SnapshotPublished) {
                    break;
                }
                changed++;
            }
        }
        return changed;
    }

    /** Ends every date from the first to the last. */
    ClaimScript endDays(String first, String last) {
        for (LocalDate day = LocalDate.parse(first); !day.isAfter(LocalDate.parse(last)); day = day.plusDays(1)) {
            Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            write(new DayEnded(provenance("calendar", end), day));
        }
        return this;
    }

    ClaimScript write(Observation event) {
        if (restarts != null && restarts.nextInt(4) == 0) {
            ecosystem = start();
        }
        ecosystem.take(Inputs.of(event, written.size())).forEach(this::collect);
        written.add(event);
        return this;
    }

    private void collect(Output output) {
        switch (output) {
            case Alert alert -> alerts.add(alert);
            case PriceFact fact -> prices.add(fact);
            case ReleaseFact fact -> releases.add(fact);
            case UptakeFact fact -> uptake.add(fact);
            case UptakeShares state -> shares.add(state);
            case Story story -> stories.add(story);
            default -> throw new AssertionError("the ecosystem emits no " + output);
        }
    }

    /** Everything that was written, for writing it again elsewhere. */
    List<Observation> written() {
        return written;
    }

    /** Facts of prices as short lines, without those that tell of witnesses alone. */
    List<String> told() {
        return prices.stream()
                .filter(fact -> fact.type() != PriceFact.Type.WitnessesChanged)
                .map(ClaimScript::line)
                .toList();
    }

    /** The same of confirmed changes of a known price: {@code 2025-06-02 acme/lab/m 1.0/2.0 to 2.0/4.0}. */
    List<String> changes() {
        return prices.stream()
                .filter(fact -> fact.type() == PriceFact.Type.PriceChanged
                        && fact.status() == Alert.Status.CONFIRMED
                        && fact.previous() != null)
                .map(fact -> LocalDate.ofInstant(fact.at(), ZoneOffset.UTC) + " " + fact.offer() + " "
                        + amounts(fact.previous()) + " to " + amounts(fact.price()))
                .toList();
    }

    List<String> alerted() {
        return alerts.stream()
                .map(alert -> LocalDate.ofInstant(alert.occurredAt(), ZoneOffset.UTC) + " " + alert.kind() + " "
                        + alert.status() + " " + alert.severity() + " " + alert.subject())
                .toList();
    }

    private static String line(PriceFact fact) {
        return LocalDate.ofInstant(fact.at(), ZoneOffset.UTC) + " " + fact.type() + " " + fact.status() + " "
                + amounts(fact.previous()) + " to " + amounts(fact.price());
    }

    private static String amounts(@Nullable Price price) {
        return price == null ? "nothing" : price.input() + "/" + price.output();
    }

    private Ecosystem start() {
        return Inputs.resumed(new Ecosystem(TestRules.ecosystem(rules), EcosystemDetectors.ALL, memory), written);
    }

    static Instant instant(String date) {
        return date.indexOf('T') < 0
                ? LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(36_000)
                : Instant.parse(date);
    }

    static Provenance provenance(String source, Instant at) {
        return new Provenance(
                source, "https://example.org/" + source, at, null, "00", "script/1", "test", 0, Mode.BACKFILL);
    }
}
