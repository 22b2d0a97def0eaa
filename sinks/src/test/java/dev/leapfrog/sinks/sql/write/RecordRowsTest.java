package dev.leapfrog.sinks.sql.write;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.database.SqlSettings;
import dev.leapfrog.sinks.view.CurrentPrice;
import dev.leapfrog.sinks.view.CurrentPrices;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What records are as rows, in each kind of database that there is. */
class RecordRowsTest {
    private static final List<PriceFact.Type> TYPES = List.of(PriceFact.Type.values());

    @TempDir
    Path folder;

    static Stream<DatabaseKind> kinds() {
        return DatabaseKind.available();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldHaveARowOfEveryKindOfRecord(DatabaseKind kind) throws Exception {
        Database database = kind.create(folder);
        FilledDatabase.empty(database).with(GoldenValues.all());

        assertThat(TableRows.of(database)).allSatisfy((table, rows) -> {
            if (!table.startsWith("leapfrog_")) {
                assertThat(rows).as(table).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldChangeNothingWhenTheSameIsWrittenAgain(DatabaseKind kind) throws Exception {
        Database database = kind.create(folder);
        FilledDatabase.empty(database).with(GoldenValues.all());
        var once = TableRows.of(database);

        FilledDatabase.empty(database).with(GoldenValues.all());

        assertThat(TableRows.of(database)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldKeepTimesDatesAndTruthAsTheyAre(DatabaseKind kind) throws Exception {
        Database database = kind.create(folder);
        FilledDatabase.empty(database).with(GoldenValues.all());

        assertThat(TableRows.asked(
                        database,
                        "select model, published_at, day, score, score_low, votes from scores where score is not null"))
                .containsExactly("google/gemini-1.5-pro-exp-0801|2024-08-02T11:16:32Z|2024-08-02|1300.0|1295.0|12000");
        assertThat(
                        TableRows.asked(
                                database,
                                "select is_open, released_on, resolved from models where model = 'google/gemini-1.5-pro-exp-0801'"))
                .containsExactly("false|2024-08-01|true");
    }

    /** A price is what {@link CurrentPrices} says, whatever came before. */
    @Test
    void shouldFoldPricesAsTheViewOfCurrentPricesDoes() throws Exception {
        PriceFact sample = GoldenValues.of(PriceFact.class);
        Database database = new Database(SqlSettings.file(folder.resolve("prices.db")));
        FilledDatabase filled = FilledDatabase.empty(database);
        for (int seed = 0; seed < 40; seed++) {
            empty(database);
            CurrentPrices view = new CurrentPrices();
            List<PriceFact> facts = facts(sample, new Random(seed));
            facts.forEach(view::fold);

            filled.with(facts);

            List<String> expected =
                    view.snapshot().values().stream().map(RecordRowsTest::shown).toList();
            assertThat(TableRows.asked(
                            database,
                            "select offer, input, output, since, unconfirmed_input from prices order by offer"))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static void empty(Database database) {
        try (Handle handle = database.writer()) {
            handle.execute("delete from prices");
        }
    }

    private static String shown(CurrentPrice price) {
        PriceFact waiting = price.unconfirmed();
        return String.join(
                "|",
                price.known().offer(),
                String.valueOf(price.known().price().input()),
                String.valueOf(price.known().price().output()),
                price.since().at().toString(),
                waiting == null ? "" : String.valueOf(waiting.price().input()));
    }

    private static List<PriceFact> facts(PriceFact sample, Random random) {
        List<PriceFact> facts = new ArrayList<>();
        Instant at = Instant.parse("2025-01-01T00:00:00Z");
        for (int fact = 0; fact < 60; fact++) {
            at = at.plusSeconds(1 + random.nextInt(100_000));
            PriceFact.Offer offer = new PriceFact.Offer("provider", "provider/offer-" + random.nextInt(4), null, false);
            Price price = Price.of(new Amounts(1.0 + random.nextInt(9), 2.0 + random.nextInt(9), null, null));
            facts.add(new PriceFact(
                    sample.provenance(),
                    at,
                    TYPES.get(random.nextInt(TYPES.size())),
                    sample.model(),
                    offer,
                    PriceFact.Terms.undated(price, null),
                    List.of(Alert.Status.CONFIRMED, Alert.Status.PROVISIONAL, Alert.Status.RETRACTED)
                            .get(random.nextInt(3)),
                    List.of()));
        }
        return facts;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldGiveTheScoresOfAMergedModelToTheOneThatRemains(DatabaseKind kind) throws Exception {
        Database database = kind.create(folder);
        ScoreChanged score = GoldenValues.of(ScoreChanged.class);
        Model other = new Model(
                ModelId.parse("lab/other"),
                "Other",
                "lab",
                null,
                null,
                Openness.UNKNOWN,
                null,
                null,
                SizeTier.UNKNOWN,
                null,
                null,
                true);
        ModelMerged merged = new ModelMerged(score.provenance(), score.model().id(), other);

        FilledDatabase.empty(database).with(List.of(score, merged));

        assertThat(TableRows.asked(database, "select model from scores")).containsExactly("lab/other");
        assertThat(TableRows.asked(database, "select model from models where merged_into is not null"))
                .containsExactly(score.model().id().toString());
    }
}
