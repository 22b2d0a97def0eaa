package dev.leapfrog.sinks.sql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.query.Query;
import dev.leapfrog.sinks.sql.schema.Schema;
import dev.leapfrog.sinks.sql.schema.SchemaTable;
import dev.leapfrog.sinks.table.Column;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that is in the tables, as text. */
public final class TableRows {
    private TableRows() {}

    /** The rows of every table but that of the writer, in the order of their keys. */
    public static SortedMap<String, List<String>> of(Database database) throws Exception {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        for (SchemaTable table : Schema.bundled().tables().values()) {
            if (!table.name().equals("leapfrog_writer")) {
                rows.put(
                        table.name(),
                        asked(
                                database,
                                "select * from " + table.name() + " order by " + String.join(", ", table.key())));
            }
        }
        return rows;
    }

    /**
     * The rows of an answer, their values separated by bars. JSON has its fields in order and no spaces, as databases
     * keep it in ways of their own.
     */
    public static List<String> asked(Database database, String statement) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Query query = Query.ask(database, statement)) {
            List<Column> columns = query.columns();
            for (List<@Nullable Object> row = query.next(); row != null; row = query.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < columns.size(); column++) {
                    cells.add(cell(columns.get(column).kind(), row.get(column)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    private static String cell(Column.Kind kind, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return kind == Column.Kind.JSON
                ? sorted(EventJson.mapper().readTree(value.toString())).toString()
                : value.toString();
    }

    private static JsonNode sorted(JsonNode json) {
        if (json instanceof ObjectNode object) {
            ObjectNode copy = EventJson.mapper().createObjectNode();
            new TreeSet<>(object.propertyNames()).forEach(name -> copy.set(name, sorted(object.path(name))));
            return copy;
        }
        if (json instanceof ArrayNode array) {
            ArrayNode copy = EventJson.mapper().createArrayNode();
            array.forEach(element -> copy.add(sorted(element)));
            return copy;
        }
        return json;
    }
}
