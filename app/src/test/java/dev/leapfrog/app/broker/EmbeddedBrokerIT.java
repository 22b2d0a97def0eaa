package dev.leapfrog.app.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(120)
@Isolated("Kafka's exit handler is the JVM's, and brokers fail here")
class EmbeddedBrokerIT {
    @TempDir
    private Path folder;

    @Test
    void shouldKeepItsDataOverARestartOnOtherPorts() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            createTopic(broker.bootstrapServers(), "numbers");
            try (Numbers numbers = new Numbers(broker.bootstrapServers(), "numbers")) {
                numbers.write(3, Instant.EPOCH);
            }
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Numbers numbers = new Numbers(broker.bootstrapServers(), "numbers")) {
            assertThat(numbers.read()).containsExactly(0, 1, 2);
        }
    }

    @Test
    void shouldLeaveARunningBrokerAloneWhenItsFolderIsAskedForAgain() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessage("already running on %s (stop it first, or choose another folder with --data)", folder);

            createTopic(broker.bootstrapServers(), "still-there");
        }
    }

    @Test
    void shouldCloseOnlyOnce() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        broker.close();
        broker.close();

        FolderLock.take(folder).close();
    }

    @Test
    void shouldNameAPortThatIsTakenAndGiveTheFolderBack() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, other.getLocalPort()))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("port %d is taken (", other.getLocalPort())
                    .hasMessageContaining("choose another with --port)");
        }

        FolderLock.take(folder).close();
    }

    @Test
    void shouldRefuseWhatIsNoPort() {
        assertThatThrownBy(() -> EmbeddedBroker.start(folder, 70_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("70000");
    }

    @Test
    void shouldSayWhichFolderItCannotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedBroker.start(file, 0))
                .isInstanceOf(BrokerStartException.class)
                .hasMessage("cannot write to %s (it is a file; choose another folder with --data)", file);
    }

    @Test
    void shouldEndInOneLineWhenTheFolderIsAnotherNodes() throws IOException {
        Path logs = Files.createDirectories(folder.resolve("kafka"));
        Files.writeString(logs.resolve("meta.properties"), "version=1\nnode.id=2\ncluster.id=another\n");

        assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageStartingWith("the broker did not start on %s (", folder)
                .hasMessageNotContaining("\n");
    }

    /** Kafka would end the process here, and leave its threads running if it is not let. */
    @Test
    void shouldEndInOneLineWhenKafkaFailsHalfway() throws Exception {
        EmbeddedBroker.start(folder, 0).close();
        Path metadata = folder.resolve("kafka/__cluster_metadata-0");
        Files.move(metadata, folder.resolve("elsewhere"));
        Files.createFile(metadata);

        assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageStartingWith("the broker did not start on %s (", folder);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("kafka-1-"));
    }

    private static void createTopic(String bootstrapServers, String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }
}
