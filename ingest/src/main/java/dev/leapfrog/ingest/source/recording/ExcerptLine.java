package dev.leapfrog.ingest.source.recording;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * A line of NDJSON.
 *
 * @param number from 1
 */
record ExcerptLine(int number, String json) {
    /** The lines of a body that are not blank. */
    static List<ExcerptLine> of(byte[] body) {
        List<String> lines = new String(body, StandardCharsets.UTF_8).lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new ExcerptLine(i + 1, lines.get(i)))
                .filter(line -> !line.json().isBlank())
                .toList();
    }

    /**
     * Reads what it holds.
     *
     * @throws UnreadableException when it holds anything else, or JSON's {@code null}
     */
    <T> T read(Class<T> type) throws UnreadableException {
        try {
            T read = EventJson.read(json.getBytes(StandardCharsets.UTF_8), type);
            if (type.isInstance(read)) {
                return read;
            }
        } catch (UnreadableEvent otherShape) {
            String message = String.valueOf(otherShape.getMessage());
            throw new UnreadableException(message.lines().findFirst().orElse(""));
        }
        throw new UnreadableException("nothing in it");
    }

    String where() {
        return "line " + number;
    }
}
