package dev.leapfrog.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.streams.arena.ArenaRules;
import dev.leapfrog.streams.arena.ArenaTopology;
import dev.leapfrog.streams.ecosystem.EcosystemRules;
import dev.leapfrog.streams.ecosystem.EcosystemTopology;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The shape of every topology, committed as text. */
class GoldenTopologyTest {
    private static final Path GOLDEN = Path.of("..", "docs", "topology.txt");
    private static final Topics TOPICS = Topics.withDefaultPrefix();

    @Test
    void shouldBeTheTopologiesThatAreCommitted() throws IOException {
        Map<String, Object> settings = Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "test",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "nowhere:1",
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true);
        String described = section(ArenaTopology.NAME, ArenaTopology.build(TOPICS, ArenaRules.defaults(), settings))
                + "\n\n"
                + section(EcosystemTopology.NAME, EcosystemTopology.build(TOPICS, EcosystemRules.defaults(), settings));

        assertThat(described)
                .as("a difference is a decision about migration: state and offsets are kept by these names")
                .isEqualTo(Files.readString(GOLDEN).strip());
    }

    private static String section(String name, Topology topology) {
        return "# " + name + "\n\n" + topology.describe().toString().strip();
    }
}
