package dev.leapfrog.app.command.option;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether something listens where a broker should is found without a Kafka client. */
class BrokerProbeTest {
    @Test
    void shouldFindOneServerOfSeveral() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(BrokerProbe.answers("127.0.0.1:" + server.getLocalPort()))
                    .isTrue();
            assertThat(BrokerProbe.answers("127.0.0.1:1, SASL_SSL://127.0.0.1:" + server.getLocalPort()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "127.0.0.1:1,127.0.0.1:2", "nosuchhost.invalid:9092"})
    void shouldFindNoneWhereNothingListens(String servers) {
        assertThat(BrokerProbe.answers(servers)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "127.0.0.1", "127.0.0.1:99999"})
    void shouldLeaveWhatItCannotReadToTheKafkaClient(String servers) {
        assertThat(BrokerProbe.answers(servers)).isTrue();
    }
}
