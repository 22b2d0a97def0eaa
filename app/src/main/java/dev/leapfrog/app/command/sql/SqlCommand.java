package dev.leapfrog.app.command.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.query.InvalidStatementException;
import dev.leapfrog.sinks.sql.query.Query;
import dev.leapfrog.sinks.sql.query.Question;
import dev.leapfrog.sinks.sql.schema.Schema;
import dev.leapfrog.sinks.sql.schema.SchemaTable;
import dev.leapfrog.sinks.table.CsvText;
import dev.leapfrog.sinks.table.JsonLines;
import dev.leapfrog.sinks.table.RowWriter;
import dev.leapfrog.sinks.table.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One question to the database. */
@Command(
        name = "sql",
        description = {
            "Ask the database one statement in SQL, or one of the questions that come with the program. Reads only.",
            "While 'leapfrog up' runs, the database is at most a moment behind. Other programs may read it too."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog sql --tables",
            "  leapfrog sql --questions",
            "  leapfrog sql --question closed-open",
            "  leapfrog sql \"select day, points from gaps where a = 'closed' and b = 'open'\" --output csv"
        })
public final class SqlCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "STATEMENT", arity = "0..1", description = "In SQL; - reads it from standard input.")
    private @Nullable String statement;

    @Option(names = "--question", paramLabel = "NAME", description = "Ask one of the questions of --questions.")
    private @Nullable String question;

    @Option(names = "--questions", description = "Show the questions that come with the program, with their SQL.")
    private boolean questions;

    @Option(names = "--tables", description = "Show the tables and views with what their columns hold.")
    private boolean tables;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); json writes one row per line.",
            defaultValue = "TEXT")
    private Format output = Format.TEXT;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private ConfigOption config = new ConfigOption();

    /** How rows are written. */
    private enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (tables) {
            showTables(out);
        } else if (questions) {
            Question.bundled()
                    .forEach(one ->
                            out.println("-- " + one.name() + ": " + one.text() + "\n" + one.statement() + ";\n"));
        } else {
            return ask(text(), out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private String text() throws IOException {
        if ((statement == null) == (question == null)) {
            throw new WrongUsage("say a statement, or --question NAME; --tables and --questions show what there is");
        }
        if (question != null) {
            return question(question).statement();
        }
        InputStream in = System.in;
        return "-".equals(statement)
                ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                : String.valueOf(statement);
    }

    private static Question question(String name) {
        List<Question> all = Question.bundled();
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("there is no question " + name + "; there are "
                        + String.join(", ", all.stream().map(Question::name).toList())));
    }

    private int ask(String text, PrintWriter out) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Database asked = database.open(config.read());
        long rows = 0;
        try (Query query = Query.ask(asked, text);
                RowWriter writer = writer(query, out)) {
            for (List<@Nullable Object> row = query.next(); row != null; row = query.next()) {
                writer.write(row);
                rows++;
            }
        } catch (InvalidStatementException wrong) {
            err.println("leapfrog: " + wrong.shown());
            err.flush();
            return FAILED;
        }
        if (output == Format.TEXT) {
            err.println(rows == 1 ? "1 row" : rows + " rows");
            err.flush();
        }
        return CommandLine.ExitCode.OK;
    }

    private RowWriter writer(Query query, PrintWriter out) throws IOException {
        return switch (output) {
            case TEXT -> new TextTable(out, query.columns());
            case JSON -> new JsonLines(out, query.columns());
            case CSV -> new CsvText(out, query.columns());
        };
    }

    private static void showTables(PrintWriter out) {
        for (SchemaTable table : Schema.bundled().tables().values()) {
            if (!table.isInternal()) {
                out.println(table.name() + ": " + table.description());
                for (SchemaTable.Column column : table.columns()) {
                    out.printf(
                            "  %-24s %-16s %s%n", column.name(), column.type().sql(), column.description());
                }
                out.println();
            }
        }
        Schema.bundled().views().forEach((view, shows) -> out.println(view + " (view): " + shows));
    }
}
