package dev.leapfrog.streams.shell;

import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.streams.arena.BoardScript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A marker after a pause is committed at once, markers of a backlog are not. */
class EarlyCommitTest {
    private static final Provenance FROM = Days.day().provenance();
    private static final BoardId BOARD = BoardScript.BOARD;
    private static final Observation MARKER = new ArenaPublished(FROM, BOARD.arena(), FROM.fetchedAt(), List.of(BOARD));
    private static final Observation RECORD =
            new ModelMerged(FROM, BoardScript.model("a/old").id(), BoardScript.model("a/new"));

    @Test
    void shouldCommitAtTheMarkerOfWhatComesAfterAPause() {
        EarlyCommit commit = new EarlyCommit();

        assertThat(commit.isDue(RECORD, 1000)).isFalse();
        assertThat(commit.isDue(RECORD, 1001)).isFalse();
        assertThat(commit.isDue(MARKER, 1002)).isTrue();
        assertThat(commit.isDue(RECORD, 1500)).isFalse();
        assertThat(commit.isDue(MARKER, 1501)).isTrue();
    }

    @Test
    void shouldLeaveABacklogToTheInterval() {
        EarlyCommit commit = new EarlyCommit();
        commit.isDue(MARKER, 1000);

        for (int now = 1001; now < 1200; now++) {
            assertThat(commit.isDue(now % 10 == 0 ? MARKER : RECORD, now)).isFalse();
        }
    }

    @Test
    void shouldCommitNoMoreOftenThanTheIntervalWhateverACommitTakes() {
        EarlyCommit commit = new EarlyCommit();

        assertThat(commit.isDue(MARKER, 1000)).isTrue();
        assertThat(commit.isDue(MARKER, 1050)).isFalse();
        assertThat(commit.isDue(MARKER, 1100)).isTrue();
    }
}
