package dev.leapfrog.streams.arena;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.streams.board.BoardRules;
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

import static dev.leapfrog.streams.arena.BoardScript.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The shell: bytes in, bytes out. */
class ArenaTopologyTest {
    private static final Topics TOPICS = Topics.withDefaultPrefix();

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> scores;

    @BeforeEach
    void start() {
        Map<String, Object> settings = settings();
        Properties properties = new Properties();
        properties.putAll(settings);
        driver = new TopologyTestDriver(ArenaTopology.build(TOPICS, ArenaRules.defaults(), settings), properties);
        scores = driver.createInputTopic(
                TOPICS.name(Topics.SCORES), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldSendStatesAndAlertsEachToItsTopicByItsKey() throws Exception {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", row("a/old", 1200, 5))
                .publish(
                        "2024-01-11",
                        row("a/old", 1200, 5),
                        row("b/new", 1230, 5).openness(Openness.OPEN_SOURCE));
        script.written().forEach(this::pipe);

        List<TestRecord<byte[], byte[]>> frontier = read(Topics.FRONTIER);
        assertThat(frontier).hasSize(2);
        assertThat(new String(frontier.getFirst().key(), UTF_8)).isEqualTo("lmarena/text/overall");
        assertThat(EventJson.read(frontier.getLast().value(), FrontierState.class))
                .isEqualTo(script.lastFrontier());
        assertThat(read(Topics.GAPS)).hasSize(2 * BoardRules.defaults().pairs().size());
        List<TestRecord<byte[], byte[]>> alerts = read(Topics.ALERTS_FRONTIER);
        assertThat(alerts).hasSize(script.alerts.size()).isNotEmpty();
        Alert first = EventJson.read(alerts.getFirst().value(), Alert.class);
        assertThat(EventJson.text(first)).isEqualTo(EventJson.text(script.alerts.getFirst()));
        assertThat(new String(alerts.getFirst().key(), UTF_8)).isEqualTo(first.subject());
        assertThat(alerts.getFirst().timestamp()).isEqualTo(first.occurredAt().toEpochMilli());
        assertThat(new String(alerts.getFirst().headers().lastHeader("ce_id").value(), UTF_8))
                .isEqualTo(first.id().toString());
    }

    @Test
    void shouldLayUnreadableRecordsAsideAndGoOn() {
        scores.pipeInput("lmarena/text".getBytes(UTF_8), "{\"type\":\"Score".getBytes(UTF_8));
        scores.pipeInput("lmarena/text".getBytes(UTF_8), new byte[] {0, 1, 2});
        new BoardScript().publish("2024-01-01", row("a/old", 1200, 5)).written().forEach(this::pipe);

        List<TestRecord<byte[], byte[]>> letters = read(Topics.DEAD_LETTERS);
        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst().value()).isEqualTo("{\"type\":\"Score".getBytes(UTF_8));
        assertThat(header(letters.getFirst(), "leapfrog_topic")).isEqualTo("leapfrog.scores");
        assertThat(header(letters.getFirst(), "leapfrog_partition")).isEqualTo("0");
        assertThat(header(letters.getFirst(), "leapfrog_offset")).isEqualTo("0");
        assertThat(header(letters.getFirst(), "leapfrog_reason")).contains("not a readable record");
        assertThat(read(Topics.FRONTIER)).hasSize(1);
    }

    private void pipe(Observation event) {
        scores.pipeInput("lmarena/text".getBytes(UTF_8), EventJson.write(event));
    }

    private List<TestRecord<byte[], byte[]>> read(Topic<?> topic) {
        return driver.createOutputTopic(TOPICS.name(topic), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private Map<String, Object> settings() {
        return Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "test",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "nowhere:1",
                StreamsConfig.STATE_DIR_CONFIG,
                state.toString(),
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true);
    }
}
