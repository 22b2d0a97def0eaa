package dev.leapfrog.sinks.watch;

import java.util.List;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.sinks.history.RecordedHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Which alerts concern the models that a user watches, and how two lists are one. */
class WatchListTest {
    private static final WatchList MINE = new WatchList(List.of(watched("acme/m", "coding")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            acme/m | {}                                  | {}                                  | true
            x      | {"model":"acme/m"}                  | {}                                  | true
            x      | {"models":["acme/a","acme/m"]}      | {}                                  | true
            x      | {}                                  | {"leaderB":"acme/m","leaderA":"a/b"} | true
            x      | {}                                  | {"entered":["acme/m"]}              | true
            x      | {"reference":"acme/m"}              | {}                                  | true
            acme/m2 | {"model":"acme/m-2","n":1}         | {"entered":["acme/m1"],"points":2}  | false
            x      | {"note":"acme/m is named"}          | {}                                  | false
            """)
    void shouldConcernAModelThatIsTheSubjectOrAmongTheFigures(
            String subject, String metrics, String after, boolean concerned) throws UnreadableEvent {
        Alert alert = EventJson.read(
                """
                        {"id":"00000000-0000-3000-8000-000000000001","happening":"00000000-0000-3000-8000-000000000002",
                         "group":"00000000-0000-3000-8000-000000000009","kind":"GAP_CROSSED","status":"CONFIRMED",
                         "severity":"NOTICE","subject":"%s","occurredAt":"2026-01-01T00:00:00Z",
                         "knownAt":"2026-01-01T06:00:00Z","mode":"live","headline":"h","metrics":%s,"after":%s,
                         "evidence":[{"event":"BoardPublished","subject":"acme/text/overall","provenance":%s}]}
                        """.formatted(subject, metrics, after, RecordedHistory.provenance("2026-01-01"))
                        .getBytes(UTF_8),
                Alert.class);
        assertThat(MINE.concerns(alert)).isEqualTo(concerned);
    }

    @Test
    void shouldCountTheFirstOfTwoForTheSameTask() {
        WatchList more = new WatchList(List.of(
                new WatchedModel(ModelId.parse("acme/m"), "coding", Acceptance.ANY, new MonthlyTokens(1, 1)),
                watched("acme/m", "math")));
        assertThat(MINE.and(more).models()).containsExactly(watched("acme/m", "coding"), watched("acme/m", "math"));
    }

    private static WatchedModel watched(String model, String task) {
        return new WatchedModel(ModelId.parse(model), task, Acceptance.ANY, null);
    }
}
