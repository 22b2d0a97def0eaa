package dev.leapfrog.sinks.sql.write;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.sinks.HostileNames;
import dev.leapfrog.sinks.message.Notices;
import dev.leapfrog.sinks.sql.database.Database;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names that want to be more than text, as values in a database. */
class HostileRowsTest {
    @TempDir
    Path folder;

    static Stream<DatabaseKind> kinds() {
        return DatabaseKind.available();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldKeepEveryNameAsText(DatabaseKind kind) throws Exception {
        List<String> names = HostileNames.all().toList();
        List<Object> values = new ArrayList<>();
        for (int number = 0; number < names.size(); number++) {
            Story story = Notices.story(number, 0, Severity.MAJOR, names.get(number), Notices.NOON, Mode.LIVE);
            values.add(story);
            values.add(HostileNames.alert(number, names.get(number)));
        }

        Database database = kind.create(folder);
        FilledDatabase.empty(database).with(values);

        List<String> stored = names.stream().map(HostileRowsTest::storable).toList();
        assertThat(texts(database, "select headline from story_revisions order by story"))
                .isEqualTo(stored);
        assertThat(texts(database, "select headline from alerts order by happening"))
                .isEqualTo(stored);
        assertThat(texts(database, leader(kind))).isEqualTo(stored);
    }

    /** Neither NUL nor half of a character can be stored by all databases. */
    private static String storable(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints()
                .map(one -> one == 0 || Character.getType(one) == Character.SURROGATE ? '\uFFFD' : one)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static String leader(DatabaseKind kind) {
        String leader = kind == DatabaseKind.POSTGRESQL
                ? "after_values ->> 'leaderA'"
                : "json_extract(after_values, '$.leaderA')";
        return "select " + leader + " from alerts order by happening";
    }

    private static List<String> texts(Database database, String question) throws Exception {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.reader();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
