package dev.leapfrog.sinks.history;

import java.nio.charset.StandardCharsets;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A history that a test writes record by record, as JSON. */
public final class RecordedHistory {
    private final Topics names = Topics.withDefaultPrefix();
    private final History history = new History(names);
    private long offset;

    /** Adds the next record of a topic. */
    public RecordedHistory with(Topic<?> topic, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            history.fold(new TopicRecord<>(
                    new ConsumerRecord<>(names.name(topic), 0, offset++, new byte[0], bytes),
                    EventJson.read(bytes, topic.value())));
        } catch (UnreadableEvent wrong) {
            throw new IllegalArgumentException(wrong);
        }
        return this;
    }

    /** An alert about the board {@code acme/text/overall}. */
    public RecordedHistory alert(String id, String happening, String status, String headline, String day) {
        return with(Topics.ALERTS_GAPS, """
                {"id":"%s","happening":"%s","group":"00000000-0000-3000-8000-000000000009","kind":"GAP_CROSSED",
                 "status":"%s","severity":"NOTICE","subject":"acme/text/overall#closed-open","board":"acme/text/overall",
                 "segment":"closed-open","occurredAt":"%sT00:00:00Z","knownAt":"%sT06:00:00Z","mode":"live",
                 "headline":"%s","metrics":{},"evidence":[{"event":"BoardPublished","subject":"acme/text/overall",
                 "provenance":%s}]}
                """.formatted(id, happening, status, day, day, headline, provenance(day)));
    }

    /** A story about the model {@code acme/m} that rests on one alert. */
    public RecordedHistory story(String id, int revision, String headline, String line, String alert, String day) {
        return with(Topics.STORIES, """
                {"id":"%s","revision":%d,"publication":"2026-03-01T00:00:00Z","kind":"ARENA","subject":"acme/text",
                 "occurredAt":"%sT00:00:00Z","knownAt":"%sT06:00:00Z","mode":"live","severity":"MAJOR","headline":"%s",
                 "lines":["%s"],"models":["acme/m"],"labs":["acme"],"alerts":["%s"]}
                """.formatted(id, revision, day, day, headline, line, alert));
    }

    /** What of the pages a record comes from. */
    public static String provenance(String day) {
        return """
                {"source":"acme_board","url":"https://acme.example/board.csv","fetchedAt":"%sT06:00:00Z",
                 "contentHash":"abc","parser":"acme/1","run":"r","sequence":1,"mode":"live"}""".formatted(day);
    }

    public History history() {
        return history;
    }
}
