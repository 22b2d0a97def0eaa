package dev.leapfrog.sinks.sql.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.write.Answers;
import dev.leapfrog.sinks.sql.write.DatabaseKind;
import dev.leapfrog.sinks.sql.write.FilledDatabase;
import dev.leapfrog.sinks.sql.write.GoldenValues;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The questions that come with the program, on the golden samples: what no bundled history has stands there. */
class AnswersTest {
    private static final Path EXPECTED = Path.of("src/test/resources/dev/leapfrog/sinks/sql/query/golden-answers.txt");

    @TempDir
    Path folder;

    static Stream<DatabaseKind> kinds() {
        return DatabaseKind.available();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldAnswerAsExpected(DatabaseKind kind) throws Exception {
        Database database = kind.create(folder);
        List<Object> values = new ArrayList<>(GoldenValues.all());
        values.addAll(offers("one", "other", "third"));
        FilledDatabase.empty(database).with(values);

        assertThat(Answers.of(database)).isEqualTo(Answers.expected(EXPECTED, Answers.of(database)));
    }

    /** One model at several providers, each a dollar dearer than the one before. */
    private static List<PriceFact> offers(String... providers) throws Exception {
        PriceFact sample = GoldenValues.of(PriceFact.class);
        List<PriceFact> offers = new ArrayList<>();
        for (String provider : providers) {
            double dollars = 1.0 + offers.size();
            offers.add(new PriceFact(
                    sample.provenance(),
                    sample.at(),
                    PriceFact.Type.PriceChanged,
                    sample.model(),
                    new PriceFact.Offer(provider, provider + "/model", null, false),
                    PriceFact.Terms.undated(Price.of(new Amounts(dollars, dollars, null, null)), null),
                    Alert.Status.CONFIRMED,
                    List.of()));
        }
        return offers;
    }
}
