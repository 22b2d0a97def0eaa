package dev.leapfrog.sinks.sql.query;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.database.SqlSettings;
import dev.leapfrog.sinks.sql.schema.Schema;
import dev.leapfrog.sinks.sql.write.DatabaseKind;
import dev.leapfrog.sinks.sql.write.FilledDatabase;
import dev.leapfrog.sinks.sql.write.GoldenValues;
import dev.leapfrog.sinks.sql.write.TableRows;
import dev.leapfrog.sinks.table.Column;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueryTest {
    @TempDir
    static Path filled;

    private static Database sqlite = new Database(SqlSettings.file(Path.of("none.db")));

    @TempDir
    Path folder;

    static Stream<DatabaseKind> kinds() {
        return DatabaseKind.available();
    }

    @BeforeAll
    static void fill() throws Exception {
        sqlite = DatabaseKind.SQLITE.create(filled);
        FilledDatabase.empty(sqlite).with(GoldenValues.all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "select * form prices~near \"form\": syntax error~9",
                "select form from scores where 1 = 1 form x~near \"form\": syntax error~36",
                "select prize from prices~no such column: prize~7",
                "select * from prics~no such table: prics; is it prices?~14",
                "select inputt from prices~no such column: inputt; is it input?~7",
                "select nosuch(input) from prices~no such function: nosuch~7",
                "select model from~the statement is not complete~17",
                "select 1; select 2~one statement at a time~10",
                "select model from scores join models~ambiguous column name: model~7",
                "select 'abc~unrecognized token: \"'abc\"~7",
                "delete from prices~this command reads only; it changes nothing~-1",
                "-- nothing~there is no statement~-1",
            })
    void shouldSayWhereAStatementIsWrong(String statement, String message, int position) {
        assertThatThrownBy(() -> Query.ask(sqlite, statement))
                .isInstanceOfSatisfying(InvalidStatementException.class, wrong -> {
                    assertThat(wrong).hasMessageStartingWith(message);
                    String mark = position < 0 ? "" : "\n  " + " ".repeat(position) + "^";
                    assertThat(wrong.shown()).endsWith(mark);
                    assertThat(wrong.shown().contains("^")).isEqualTo(position >= 0);
                });
    }

    @Test
    void shouldShowTheLineOfALongStatement() {
        assertThatThrownBy(() -> Query.ask(sqlite, "select model\nfrom prices\nwhere modell = 1"))
                .isInstanceOfSatisfying(
                        InvalidStatementException.class,
                        wrong -> assertThat(wrong.shown()).isEqualTo("""
                                no such column: modell; is it model?
                                  line 3: where modell = 1
                                                ^"""));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldChangeNothing(DatabaseKind kind) throws Exception {
        Database database = kind.create(folder);
        FilledDatabase.empty(database).with(GoldenValues.all());
        var before = TableRows.of(database);
        List<String> attempts = List.of(
                "delete from prices",
                "insert into labs (lab) values ('x')",
                "update labs set name = 'x' returning lab",
                "with gone as (select 1) delete from labs",
                "drop table labs",
                "create table mine (a int)",
                "pragma user_version = 7");

        for (String attempt : attempts) {
            try (Query query = Query.ask(database, attempt)) {
                query.next();
            } catch (InvalidStatementException | SQLException refused) {
                assertThat(refused).as(attempt).isNotNull();
            }
        }

        assertThat(TableRows.of(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldSayWhichKindOfValueAColumnHolds(DatabaseKind kind) throws Exception {
        Database database = kind.create(folder);
        FilledDatabase.empty(database).with(GoldenValues.all());
        try (Query query = Query.ask(
                database,
                "select score, score * 2 as twice, count(*) as number, day, published_at, model, 1.5 as half"
                        + " from scores where score is not null group by score, day, published_at, model")) {
            assertThat(query.columns().stream().map(Column::kind))
                    .containsExactly(
                            Column.Kind.NUMBER,
                            Column.Kind.NUMBER,
                            Column.Kind.INTEGER,
                            Column.Kind.DATE,
                            Column.Kind.TIME,
                            Column.Kind.TEXT,
                            Column.Kind.NUMBER);
            assertThat(query.next()).contains(2600.0, 1L, 1.5);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldAnswerEveryQuestionAndShowEveryView(DatabaseKind kind) throws Exception {
        Database database = kind.create(folder);
        FilledDatabase.empty(database).with(GoldenValues.all());
        for (Question question : Question.bundled()) {
            try (Query query = Query.ask(database, question.statement())) {
                assertThat(query.columns()).as(question.name()).isNotEmpty();
            }
        }
        for (String view : Schema.bundled().views().keySet()) {
            try (Query query = Query.ask(database, "select * from " + view)) {
                assertThat(query.columns()).as(view).isNotEmpty();
            }
        }
        assertThat(Question.bundled()).hasSize(20);
    }
}
