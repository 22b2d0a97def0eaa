package dev.leapfrog.sinks.web.stream;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.sinks.history.OutputLog;
import dev.leapfrog.sinks.history.Position;

/**
 * A record on its way to clients, written once for all of them.
 *
 * @param value a story or an alert
 * @param json the same as in Kafka
 */
record StreamEvent(Position position, Object value, String json) {
    static StreamEvent of(OutputLog.Entry<?> entry) {
        return of(entry.position(), entry.value());
    }

    static StreamEvent of(Position position, Object value) {
        return new StreamEvent(position, value, EventJson.text(value));
    }
}
