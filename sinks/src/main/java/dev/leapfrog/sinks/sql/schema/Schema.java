package dev.leapfrog.sinks.sql.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All tables and views with what they hold, read from the very files that create them: a table or view has its
 * description on the line before it, a column behind it.
 */
public final class Schema {
    /** Where the files are, for whoever carries them out. */
    public static final String LOCATION = "dev/leapfrog/sinks/sql/migration";

    private static final List<String> FILES = List.of("V1__tables.sql", "V2__views.sql");

    private static final Pattern DESCRIPTION = Pattern.compile("-- (.*)");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\(");
    private static final Pattern VIEW = Pattern.compile("create view (\\w+) as");
    private static final Pattern COLUMN = Pattern.compile(
            " {4}(\\w+) (text|bigint|double precision|boolean|date|timestamptz|uuid|jsonb)( not null)?, -- (.*)");
    private static final Pattern KEY = Pattern.compile(" {4}primary key \\((.*)\\)");

    private static final Schema BUNDLED = read();

    private final Map<String, SchemaTable> tables;
    private final Map<String, String> views;

    private Schema(Map<String, SchemaTable> tables, Map<String, String> views) {
        this.tables = Collections.unmodifiableMap(tables);
        this.views = Collections.unmodifiableMap(views);
    }

    /** The one of this version of the program. */
    public static Schema bundled() {
        return BUNDLED;
    }

    /** All tables by name, in the order in which they are made. */
    public Map<String, SchemaTable> tables() {
        return tables;
    }

    /** What each view shows, by name. */
    public Map<String, String> views() {
        return views;
    }

    /** The table of that name. */
    public SchemaTable table(String name) {
        SchemaTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("there is no table " + name);
        }
        return table;
    }

    private static Schema read() {
        Map<String, SchemaTable> tables = new LinkedHashMap<>();
        Map<String, String> views = new LinkedHashMap<>();
        for (String file : FILES) {
            List<String> lines = text(file).lines().toList();
            for (int line = 1; line < lines.size(); line++) {
                Matcher view = VIEW.matcher(lines.get(line));
                Matcher table = TABLE.matcher(lines.get(line));
                if (view.matches()) {
                    views.put(view.group(1), description(lines, line));
                } else if (table.matches()) {
                    tables.put(table.group(1), table(table.group(1), lines, line));
                }
            }
        }
        return new Schema(tables, views);
    }

    private static SchemaTable table(String name, List<String> lines, int begin) {
        List<SchemaTable.Column> columns = new ArrayList<>();
        for (int line = begin + 1; line < lines.size(); line++) {
            Matcher column = COLUMN.matcher(lines.get(line));
            Matcher key = KEY.matcher(lines.get(line));
            if (key.matches()) {
                return new SchemaTable(
                        name,
                        description(lines, begin),
                        columns,
                        List.of(key.group(1).split(", ")));
            }
            if (!column.matches()) {
                throw new IllegalStateException("a column of table " + name
                        + " must stand on a line with its type and description: " + lines.get(line));
            }
            columns.add(new SchemaTable.Column(
                    column.group(1), ColumnType.of(column.group(2)), column.group(3) != null, column.group(4)));
        }
        throw new IllegalStateException("table " + name + " has no primary key");
    }

    private static String description(List<String> lines, int of) {
        Matcher description = DESCRIPTION.matcher(lines.get(of - 1));
        if (!description.matches()) {
            throw new IllegalStateException("there is no description before: " + lines.get(of));
        }
        return description.group(1);
    }

    private static String text(String file) {
        try (InputStream found = Schema.class.getResourceAsStream("/" + LOCATION + "/" + file)) {
            return new String(Objects.requireNonNull(found, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
