package dev.leapfrog.streams.reader;

import java.util.Arrays;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/** How a score event begins, up to its model: of the events of one publication alike but for the sequence. */
final class ScoreHead {
    /** The bytes up to the digits of {@code provenance.sequence}. */
    private final byte[] beforeSequence;

    /** The bytes from there up to the name of the member {@code model}. */
    private final byte[] afterSequence;

    private final Provenance provenance;
    private final BoardId board;
    private final Publication publication;

    ScoreHead(
            byte[] beforeSequence,
            byte[] afterSequence,
            Provenance provenance,
            BoardId board,
            Publication publication) {
        this.beforeSequence = beforeSequence;
        this.afterSequence = afterSequence;
        this.provenance = provenance;
        this.board = board;
        this.publication = publication;
    }

    BoardId board() {
        return board;
    }

    Publication publication() {
        return publication;
    }

    /** Where the digits of the sequence end in an event that begins so; -1 when it does not. */
    int sequenceEnd(byte[] json) {
        int start = beforeSequence.length;
        if (json.length <= start || !Arrays.equals(beforeSequence, 0, start, json, 0, start)) {
            return -1;
        }
        int end = start;
        while (end < json.length && json[end] >= '0' && json[end] <= '9') {
            end++;
        }
        int model = end + afterSequence.length;
        return model < json.length && Arrays.equals(afterSequence, 0, afterSequence.length, json, end, model)
                ? end
                : -1;
    }

    /** Where the model stands, in an event whose sequence ends there. */
    int modelStart(int sequenceEnd) {
        return sequenceEnd + afterSequence.length;
    }

    /**
     * The provenance of an event that begins so; null when its sequence is not a whole number as it is written here.
     */
    @Nullable
    Provenance provenance(byte[] json, int sequenceEnd) {
        int sequence = Decimals.whole(json, beforeSequence.length, sequenceEnd);
        return sequence < 0 ? null : provenance.at(sequence);
    }
}
