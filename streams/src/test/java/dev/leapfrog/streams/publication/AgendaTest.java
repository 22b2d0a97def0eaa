package dev.leapfrog.streams.publication;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is due, and when. */
class AgendaTest {
    private static final Instant MONDAY = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2024-01-02T00:00:00Z");

    @Test
    void shouldGiveWhatIsDueOnceAndTheEarliestFirst() {
        Agenda<String> agenda = new Agenda<>();
        agenda.put("b", TUESDAY);
        agenda.put("c", MONDAY);
        agenda.put("a", TUESDAY);

        assertThat(agenda.due(MONDAY.minusSeconds(1))).isEmpty();
        assertThat(agenda.due(TUESDAY)).containsExactly("c", "a", "b");
        assertThat(agenda.due(TUESDAY)).isEmpty();
    }

    @Test
    void shouldTakeALaterNoteInPlaceOfAnEarlierOne() {
        Agenda<String> agenda = new Agenda<>();
        agenda.put("moved", MONDAY);
        agenda.put("never", MONDAY);
        agenda.put("stays", MONDAY);
        agenda.put("moved", TUESDAY);
        agenda.put("never", null);
        agenda.put("unknown", null);

        assertThat(agenda.due(MONDAY)).containsExactly("stays");
        assertThat(agenda.due(TUESDAY)).containsExactly("moved");
    }

    @Test
    void shouldNoteAgainWhatWasDue() {
        Agenda<String> agenda = new Agenda<>();
        agenda.put("daily", MONDAY);
        assertThat(agenda.due(MONDAY)).containsExactly("daily");
        agenda.put("other", MONDAY);

        agenda.put("daily", TUESDAY);

        assertThat(agenda.due(TUESDAY)).containsExactly("other", "daily");
    }
}
