package dev.leapfrog.events;

import java.time.ZoneOffset;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.topic.CloudEventHeaders;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a CloudEvents client makes of our records. */
class CloudEventHeadersTest {
    @Test
    void shouldBeReadByACloudEventsClient() {
        Alert alert = Samples.alert();
        Headers headers = new RecordHeaders();
        CloudEventHeaders.mark(headers, alert);

        CloudEvent event = KafkaMessageFactory.createReader(headers, EventJson.write(alert))
                .toEvent();

        assertThat(event.getId()).isEqualTo(alert.id().toString());
        assertThat(event.getType()).isEqualTo("dev.leapfrog.Alert");
        assertThat(event.getSubject()).isEqualTo("lmarena/text/overall#all");
        assertThat(event.getSource()).hasToString("/leapfrog/lmarena/text/overall");
        assertThat(event.getTime()).isEqualTo(alert.occurredAt().atOffset(ZoneOffset.UTC));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
    }

    @Test
    void shouldBearEachHeaderOnceWhenMarkedAgain() {
        Headers headers = new RecordHeaders();
        CloudEventHeaders.mark(headers, Samples.scoreChanged());
        CloudEventHeaders.mark(headers, Samples.scoreChanged());

        assertThat(headers.headers("ce_id")).hasSize(1);
        assertThat(new String(headers.lastHeader("ce_type").value(), UTF_8)).isEqualTo("dev.leapfrog.ScoreChanged");
    }
}
