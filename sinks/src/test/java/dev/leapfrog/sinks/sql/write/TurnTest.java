package dev.leapfrog.sinks.sql.write;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.row.Change;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may write, and where one goes on. */
class TurnTest {
    private static final TopicPartition PRICES = new TopicPartition("leapfrog.prices", 0);

    @TempDir
    Path folder;

    static Stream<DatabaseKind> kinds() {
        return DatabaseKind.available();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldLetOnlyTheLastWriterCommit(DatabaseKind kind) throws Exception {
        Database database = kind.create(folder);
        FilledDatabase.empty(database);
        try (Handle first = database.writer();
                Handle second = database.writer()) {
            Turn former = Turn.take(first);
            first.useTransaction(former::require);

            Turn now = Turn.take(second);

            assertThatThrownBy(() -> first.useTransaction(transaction -> {
                        former.require(transaction);
                        transaction.execute("insert into labs (lab) values ('late')");
                    }))
                    .isInstanceOf(TurnOverException.class);
            second.useTransaction(now::require);
        }
        assertThat(TableRows.asked(database, "select lab from labs")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldGoOnBehindWhatWasWritten(DatabaseKind kind) throws Exception {
        Database database = kind.create(folder);
        FilledDatabase.empty(database).with(GoldenValues.all());
        store(database, "one", 7);

        assertThat(position(database, "one", 7)).isEqualTo(Map.of(PRICES, 7L));
        assertThat(position(database, "one", 9)).isEqualTo(Map.of(PRICES, 7L));
        assertThat(TableRows.of(database).get("prices")).isNotEmpty();
    }

    /** Rows of topics that are no more, or that lost their end, would stand beside those that come now. */
    @ParameterizedTest
    @MethodSource("kinds")
    void shouldBeginAnewWhenTheTopicsDid(DatabaseKind kind) throws Exception {
        for (String changed : List.of("another topic", "a shorter topic")) {
            Database database = kind.create(folder.resolve("."));
            FilledDatabase.empty(database).with(GoldenValues.all());
            store(database, "one", 7);

            boolean another = changed.equals("another topic");
            assertThat(position(database, another ? "two" : "one", another ? 9 : 6))
                    .as(changed)
                    .isEmpty();
            assertThat(TableRows.of(database).values())
                    .as(changed)
                    .allSatisfy(rows -> assertThat(rows).isEmpty());
        }
    }

    private static void store(Database database, String topicId, long next) {
        Batch batch = new Batch(new Statements(database.dialect()));
        for (Change change : positions(topicId).changes(Map.of(PRICES, next))) {
            batch.add(change);
        }
        try (Handle handle = database.writer()) {
            handle.useTransaction(batch::write);
        }
    }

    private static Map<TopicPartition, Long> position(Database database, String topicId, long end) {
        try (Handle handle = database.writer()) {
            return new HashMap<>(
                    handle.inTransaction(transaction -> positions(topicId).read(transaction, Map.of(PRICES, end))));
        }
    }

    private static Positions positions(String topicId) {
        return new Positions(Map.of(PRICES.topic(), topicId));
    }
}
