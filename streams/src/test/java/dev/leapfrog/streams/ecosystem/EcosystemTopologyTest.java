package dev.leapfrog.streams.ecosystem;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.streams.ecosystem.ClaimScript.Row;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The shell: bytes in, bytes out, each to its topic. */
class EcosystemTopologyTest {
    private static final Topics TOPICS = Topics.withDefaultPrefix();

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> observations;

    @BeforeEach
    void start() {
        Map<String, Object> settings = Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "test",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "nowhere:1",
                StreamsConfig.STATE_DIR_CONFIG,
                state.toString(),
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true);
        Properties properties = new Properties();
        properties.putAll(settings);
        driver = new TopologyTestDriver(EcosystemTopology.build(TOPICS, TestRules.ecosystem(), settings), properties);
        observations = driver.createInputTopic(
                TOPICS.name(Topics.OBSERVATIONS), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldSendFactsAndAlertsEachToItsTopicByItsModel() throws Exception {
        ClaimScript script = script();
        script.written().forEach(this::pipe);

        List<TestRecord<byte[], byte[]>> prices = read(Topics.PRICES);
        assertThat(prices).hasSize(script.prices.size()).hasSize(2);
        assertThat(new String(prices.getFirst().key(), UTF_8)).isEqualTo("acme/m");
        assertThat(EventJson.read(prices.getLast().value(), PriceFact.class)).isEqualTo(script.prices.getLast());
        assertThat(header(prices.getFirst(), "ce_id")).isNotEqualTo(header(prices.getLast(), "ce_id"));
        List<TestRecord<byte[], byte[]>> alerts = read(Topics.ALERTS_PRICES);
        assertThat(alerts).hasSize(1);
        Alert alert = EventJson.read(alerts.getFirst().value(), Alert.class);
        assertThat(EventJson.text(alert)).isEqualTo(EventJson.text(script.alerts.getFirst()));
        assertThat(new String(alerts.getFirst().key(), UTF_8)).isEqualTo("acme/m");
        assertThat(alerts.getFirst().timestamp()).isEqualTo(alert.occurredAt().toEpochMilli());
        assertThat(header(alerts.getFirst(), "ce_id")).isEqualTo(alert.id().toString());
    }

    @Test
    void shouldLayUnreadableRecordsAsideAndGoOn() {
        observations.pipeInput("acme/m".getBytes(UTF_8), "{\"type\":\"Price".getBytes(UTF_8));
        observations.pipeInput("acme/m".getBytes(UTF_8), new byte[] {0, 1, 2});
        script().written().forEach(this::pipe);

        List<TestRecord<byte[], byte[]>> letters = read(Topics.DEAD_LETTERS);
        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst().value()).isEqualTo("{\"type\":\"Price".getBytes(UTF_8));
        assertThat(header(letters.getFirst(), "leapfrog_topic")).isEqualTo("leapfrog.observations");
        assertThat(header(letters.getFirst(), "leapfrog_offset")).isEqualTo("0");
        assertThat(header(letters.getFirst(), "leapfrog_reason")).contains("not a readable record");
        assertThat(read(Topics.PRICES)).hasSize(2);
    }

    private static ClaimScript script() {
        Row before = offer("acme", "acme/m", 1.0, 2.0).own();
        Row after = offer("acme", "acme/m", 2.0, 4.0).own();
        return new ClaimScript()
                .list("models_dev_api", "2025-06-01", before)
                .list("models_dev_api", "2025-06-02", after);
    }

    private void pipe(Observation event) {
        observations.pipeInput(event.subject().getBytes(UTF_8), EventJson.write(event));
    }

    private List<TestRecord<byte[], byte[]>> read(Topic<?> topic) {
        return driver.createOutputTopic(TOPICS.name(topic), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
