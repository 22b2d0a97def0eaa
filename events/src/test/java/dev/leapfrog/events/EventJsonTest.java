package dev.leapfrog.events;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.provenance.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null-ish",
                "null",
                "[]",
                "{}",
                "{\"type\":\"Unheard\"}",
                "{\"type\":\"DayEnded\"}",
                "{\"type\":\"DayEnded\",\"provenance\":{},\"date\":\"2024-01-01\"}",
            })
    void shouldRefuseWhatIsNoEvent(String json) {
        assertThatThrownBy(() -> EventJson.read(json.getBytes(UTF_8), Observation.class))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void shouldRefuseAMissingNumberInsteadOfMakingItZero() {
        String json = EventJson.text(Samples.provenance()).replaceAll("\"sequence\":\\d+,", "");

        assertThatThrownBy(() -> EventJson.read(json.getBytes(UTF_8), Provenance.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("sequence");
    }

    @Test
    void shouldPassOverFieldsOfANewerWriter() throws UnreadableEvent {
        String json = EventJson.text(Samples.provenance()).replaceFirst("\\{", "{\"added\":[1],");

        assertThat(EventJson.read(json.getBytes(UTF_8), Provenance.class)).isEqualTo(Samples.provenance());
    }

    @Test
    void shouldLeaveOutWhatIsAbsent() {
        assertThat(EventJson.text(Score.of(1200))).isEqualTo("{\"value\":1200.0}");
    }
}
