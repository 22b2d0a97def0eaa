package dev.leapfrog.sinks.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import dev.leapfrog.events.json.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One object a row and line; what is null is left out. */
public final class JsonLines implements RowWriter {
    private final Writer to;
    private final List<Column> columns;

    /** Closing leaves the writer open. */
    public JsonLines(Writer to, List<Column> columns) {
        this.to = to;
        this.columns = List.copyOf(columns);
    }

    @Override
    public void write(List<@Nullable Object> values) throws IOException {
        ObjectNode row = EventJson.mapper().createObjectNode();
        for (int column = 0; column < columns.size(); column++) {
            Object value = values.get(column);
            if (value != null) {
                row.set(columns.get(column).name(), node(columns.get(column).kind(), value));
            }
        }
        to.write(row.toString());
        to.write('\n');
    }

    private static JsonNode node(Column.Kind kind, Object value) {
        return switch (value) {
            case Long number -> EventJson.mapper().getNodeFactory().numberNode(number);
            case Double number -> EventJson.mapper().getNodeFactory().numberNode(number);
            case Boolean truth -> EventJson.mapper().getNodeFactory().booleanNode(truth);
            case String text ->
                kind == Column.Kind.JSON
                        ? read(text)
                        : EventJson.mapper().getNodeFactory().stringNode(text);
            default -> EventJson.mapper().getNodeFactory().stringNode(value.toString());
        };
    }

    private static JsonNode read(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JacksonException notJson) {
            return EventJson.mapper().getNodeFactory().stringNode(json);
        }
    }

    @Override
    public void close() throws IOException {
        to.flush();
    }
}
