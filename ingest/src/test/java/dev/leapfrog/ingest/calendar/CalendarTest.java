package dev.leapfrog.ingest.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.publish.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarTest {
    private final List<Transaction> written = new ArrayList<>();
    private Calendar calendar = calendar(null);

    @Test
    void shouldEndNothingBeforeALaterDate() {
        assertThat(calendar.reach(at("2024-06-17T00:00:00Z"))).isZero();
        assertThat(calendar.reach(at("2024-06-17T23:59:59.999Z"))).isZero();
        assertThat(written).isEmpty();
    }

    @Test
    void shouldEndEveryDateFromTheFirstRecordOn() {
        calendar.reach(at("2024-02-27T10:00:00Z"));
        assertThat(calendar.reach(at("2024-03-01T00:00:00Z"))).isEqualTo(3);

        assertThat(dates()).containsExactly("2024-02-27", "2024-02-28", "2024-02-29");
    }

    @Test
    void shouldEndAMonthAtOnceAfterALongGap() {
        calendar.reach(at("2024-01-01T10:00:00Z"));
        assertThat(calendar.reach(at("2024-03-03T00:00:00Z"))).isEqualTo(62);

        assertThat(written).hasSize(2);
        assertThat(dates()).hasSize(62).doesNotHaveDuplicates().isSorted();
        assertThat(written.getFirst().state().lastPublishedAt()).isEqualTo("2024-02-01T00:00:00Z");
    }

    @Test
    void shouldBearTheEndOfTheDayAndTheRecordThatCausedIt() {
        calendar.reach(at("2024-06-17T10:00:00Z"));
        calendar.reach(at("2024-06-18T10:00:00Z"));

        assertThat(written).singleElement().satisfies(transaction -> {
            DayEnded ended = (DayEnded) transaction.observations().getFirst();
            assertThat(ended.provenance().source()).isEqualTo("calendar");
            assertThat(ended.provenance().url()).isEqualTo("urn:leapfrog:calendar");
            assertThat(ended.provenance().fetchedAt()).isEqualTo("2024-06-18T00:00:00Z");
            assertThat(ended.provenance().contentHash())
                    .isEqualTo("f3213e39e3667c0a647e232bae8e532b030f687ef26c4de646101eacfa2cd0af");
            assertThat(transaction.state())
                    .isEqualTo(new SourceState(
                            "calendar", at("2024-06-18T10:00:00Z"), Instant.parse("2024-06-18T00:00:00Z"), null));
        });
    }

    @Test
    void shouldEndTheLastDateUnlessMoreOfItIsToCome() {
        calendar.reach(at("2024-06-17T10:00:00Z"));

        assertThat(calendar.finish(at("2024-06-17T10:00:00Z"), Optional.of(Instant.parse("2024-06-17T11:00:00Z"))))
                .isZero();
        assertThat(calendar.finish(at("2024-06-17T10:00:00Z"), Optional.of(Instant.parse("2024-06-18T00:00:00Z"))))
                .isEqualTo(1);
        assertThat(calendar.finish(at("2024-06-17T10:00:00Z"), Optional.empty()))
                .isZero();
        assertThat(dates()).containsExactly("2024-06-17");
    }

    @Test
    void shouldGoOnWithoutGapOrRepetitionAfterARestart() {
        calendar.reach(at("2024-06-17T10:00:00Z"));
        calendar.reach(at("2024-06-19T10:00:00Z"));
        calendar = calendar(written.getLast().state());

        calendar.reach(at("2024-06-17T10:00:00Z"));
        calendar.reach(at("2024-06-19T10:00:00Z"));
        calendar.reach(at("2024-06-21T10:00:00Z"));

        assertThat(dates()).containsExactly("2024-06-17", "2024-06-18", "2024-06-19", "2024-06-20");
    }

    private Calendar calendar(@Nullable SourceState state) {
        return new Calendar(written::add, state, "run", Mode.BACKFILL);
    }

    private List<String> dates() {
        return written.stream()
                .flatMap(transaction -> transaction.observations().stream())
                .map(Observation::subject)
                .toList();
    }

    private static SourceState.Cursor at(String date) {
        return new SourceState.Cursor(Instant.parse(date), "test.warc", 0);
    }
}
