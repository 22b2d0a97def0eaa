package dev.leapfrog.app.reproduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.app.reproduction.PublishedFigures.Unit;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GapSeriesTest {
    private static final LocalDate FROM = LocalDate.of(2025, 2, 1);
    private static final LocalDate TO = LocalDate.of(2025, 2, 10);

    @Test
    void shouldTakeTheUsualValueOfAWindow() {
        GapSeries series = series(state(1, 23, 60), state(2, 25, 60), state(3, 23, 60), state(20, 40, 60));

        Measured usual = requireNonNull(series.usual(Unit.POINTS, FROM, TO));

        assertThat(usual.value()).isEqualTo(23);
        assertThat(usual.alike()).isEqualTo(2);
        assertThat(usual.count()).isEqualTo(3);
        assertThat(usual.low()).isEqualTo(23);
        assertThat(usual.high()).isEqualTo(25);
        assertThat(usual.example()).contains("2025-02-03");
    }

    @Test
    void shouldTakeTheLaterOfTwoThatAreAsFrequent() {
        Measured usual =
                requireNonNull(series(state(1, 25, 60), state(2, 23, 60)).usual(Unit.POINTS, FROM, TO));
        Measured turned =
                requireNonNull(series(state(1, 23, 60), state(2, 25, 60)).usual(Unit.POINTS, FROM, TO));

        assertThat(usual.value()).isEqualTo(23);
        assertThat(turned.value()).isEqualTo(25);
    }

    @Test
    void shouldCountEachPublicationUntilTheNextInTheMean() {
        Measured mean =
                requireNonNull(series(state(1, 23, 30), state(3, 23, 70)).mean(Unit.MONTHS, FROM, TO));

        assertThat(mean.value()).as("2 days of 30, 8 of 70").isCloseTo(62 / 30.436875, within(1e-6));
    }

    @Test
    void shouldNotCountAPublicationForLongerThanAMonth() {
        Measured mean = requireNonNull(
                series(state(1, 23, 30), state(11, 23, 70)).mean(Unit.MONTHS, FROM, LocalDate.of(2025, 12, 31)));

        assertThat(mean.value()).as("10 days of 30, 30 of 70").isCloseTo(60 / 30.436875, within(1e-6));
    }

    @Test
    void shouldFindNothingOutsideOfTheWindow() {
        assertThat(series(state(20, 40, 60)).usual(Unit.POINTS, FROM, TO)).isNull();
        assertThat(series(state(20, 40, 60)).mean(Unit.MONTHS, FROM, TO)).isNull();
    }

    private static GapSeries series(GapState... states) {
        GapSeries series = new GapSeries();
        for (GapState state : states) {
            series.add(state);
        }
        return series;
    }

    private static GapState state(int day, double points, long lagDays) {
        Instant at = Instant.parse("2025-02-%02dT00:00:00Z".formatted(day));
        return new GapState(
                new Provenance("test", "https://example.org", at, at, "hash", "test/1", "run", 1, Mode.BACKFILL),
                new Publication(BoardId.parse("lmarena/text/overall"), at),
                Segment.CLOSED,
                Segment.OPEN,
                new GapState.Distance(points, null, null, null, null),
                new GapState.Lag(lagDays, null, null, null, DateBasis.STATED),
                new GapState.Leaders(null, null, false, false, null),
                List.of());
    }
}
