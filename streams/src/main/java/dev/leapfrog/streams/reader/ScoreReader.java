package dev.leapfrog.streams.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.board.Stated;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link ScoreChanged}, of which there are sixty for each marker, by recognising what it has read before. Of nine
 * hundred bytes some thirty are new: the scores and the sequence. The {@link ScoreHead} is that of the record before,
 * letter by letter, but for the sequence; the model is that of an earlier one. Equal bytes are decoded once, in the
 * usual way, and what does not look as expected is left to the usual way altogether: so the result is always what that
 * gives.
 */
final class ScoreReader {
    private static final int TYPE = 0;
    private static final int PROVENANCE = 1;
    private static final int BOARD = 2;
    private static final int PUBLICATION = 3;
    private static final int MODEL = 4;
    private static final int ALIAS = 5;
    private static final int SCORE = 6;
    private static final int PREVIOUS = 7;
    private static final int RANK = 8;
    private static final int STATED = 9;

    private static final int VALUE = 0;
    private static final int LOW = 1;
    private static final int HIGH = 2;
    private static final int VOTES = 3;

    private static final int SEQUENCE = 0;
    /**
     * Of each of three kinds, some 500 bytes each: all together at most a sixteenth of the memory. There is a reader a
     * partition, of which those with large boards alone fill theirs.
     */
    private static final int MOST_REMEMBERED =
            (int) Math.min(1 << 22, Runtime.getRuntime().maxMemory() / (3 * 16 * 500));

    private static final byte[] SCORE_CHANGED = "\"ScoreChanged\"".getBytes(StandardCharsets.US_ASCII);

    private final JsonMembers event = new JsonMembers(
            "type", "provenance", "board", "publication", "model", "alias", "score", "previous", "rank", "stated");
    private final JsonMembers score = new JsonMembers("value", "low", "high", "votes");
    private final JsonMembers provenance = new JsonMembers(
            "sequence", "source", "url", "fetchedAt", "publishedAt", "contentHash", "parser", "run", "mode");

    private final SliceCache<Model> models = new SliceCache<>(MOST_REMEMBERED);
    private final SliceCache<String> aliases = new SliceCache<>(MOST_REMEMBERED);
    private final SliceCache<Stated> statements = new SliceCache<>(MOST_REMEMBERED);
    private @Nullable ScoreHead head;
    private int rowStart;

    /** The event; null when it is another one, or has to be read in the usual way. */
    @Nullable
    ScoreChanged read(byte[] json) {
        ScoreHead known = head;
        int sequenceEnd = known == null ? -1 : known.sequenceEnd(json);
        if (known != null && sequenceEnd >= 0) {
            Provenance from = known.provenance(json, sequenceEnd);
            rowStart = known.modelStart(sequenceEnd);
            boolean whole = from != null && event.findRest(json, rowStart, json.length);
            return from != null && whole ? scoreChanged(json, from, known.board(), known.publication()) : null;
        }
        ScoreHead next = event.find(json, 0, json.length) && isScore(json) ? head(json) : null;
        if (next == null) {
            return null;
        }
        head = next;
        return read(json);
    }

    /** Where the member "model" begins in the event that was read last. */
    int rowStart() {
        return rowStart;
    }

    private boolean isScore(byte[] json) {
        return event.has(TYPE)
                && Arrays.equals(SCORE_CHANGED, 0, SCORE_CHANGED.length, json, event.start(TYPE), event.end(TYPE));
    }

    /** How this event begins; null when its members do not come in the order in which they are written. */
    private @Nullable ScoreHead head(byte[] json) {
        if (!event.has(PROVENANCE) || !event.has(BOARD) || !event.has(PUBLICATION) || !event.has(MODEL)) {
            return null;
        }
        int model = event.nameStart(MODEL);
        for (int member = ALIAS; member <= STATED; member++) {
            if (event.has(member) && event.start(member) < model) {
                return null;
            }
        }
        int provenanceEnd = event.end(PROVENANCE);
        boolean inOrder = event.start(TYPE) < model
                && provenanceEnd < model
                && event.end(BOARD) < model
                && event.end(PUBLICATION) < model;
        if (!inOrder || !provenance.find(json, event.start(PROVENANCE), provenanceEnd) || !provenance.has(SEQUENCE)) {
            return null;
        }
        Provenance from = decoded(json, PROVENANCE, Provenance.class);
        BoardId board = decoded(json, BOARD, BoardId.class);
        Publication publication = decoded(json, PUBLICATION, Publication.class);
        if (from == null
                || board == null
                || publication == null
                || !publication.board().equals(board)) {
            return null;
        }
        byte[] before = Arrays.copyOf(json, provenance.start(SEQUENCE));
        byte[] after = Arrays.copyOfRange(json, provenance.end(SEQUENCE), model);
        ScoreHead found = new ScoreHead(before, after, from, board, publication);
        int end = found.sequenceEnd(json);
        return end < 0 || found.provenance(json, end) == null ? null : found;
    }

    private @Nullable ScoreChanged scoreChanged(byte[] json, Provenance from, BoardId board, Publication publication) {
        if (!event.has(MODEL) || !event.has(ALIAS) || !event.has(SCORE) || repeatsHead()) {
            return null;
        }
        Model model = member(models, json, MODEL, Model.class);
        String alias = member(aliases, json, ALIAS, String.class);
        Score now = score(json, SCORE);
        Score previous = event.has(PREVIOUS) ? score(json, PREVIOUS) : null;
        Stated stated = event.has(STATED) ? member(statements, json, STATED, Stated.class) : null;
        int rank = event.has(RANK) ? Decimals.whole(json, event.start(RANK), event.end(RANK)) : 0;
        if (model == null || alias == null || now == null) {
            return null;
        }
        boolean whole = (previous != null || !event.has(PREVIOUS))
                && (stated != null || !event.has(STATED))
                && rank >= 0
                && !alias.isBlank();
        Integer given = event.has(RANK) ? rank : null;
        return whole ? new ScoreChanged(from, board, publication, model, alias, now, previous, given, stated) : null;
    }

    private boolean repeatsHead() {
        return event.has(TYPE) || event.has(PROVENANCE) || event.has(BOARD) || event.has(PUBLICATION);
    }

    private <T> @Nullable T member(SliceCache<T> cache, byte[] json, int member, Class<T> type) {
        return cache.get(json, event.start(member), event.end(member), bytes -> decoded(bytes, type));
    }

    private <T> @Nullable T decoded(byte[] json, int member, Class<T> type) {
        return decoded(Arrays.copyOfRange(json, event.start(member), event.end(member)), type);
    }

    private static <T> @Nullable T decoded(byte[] json, Class<T> type) {
        try {
            return EventJson.read(json, type);
        } catch (UnreadableEvent leftToTheUsualWay) {
            return null;
        }
    }

    private @Nullable Score score(byte[] json, int member) {
        if (!score.find(json, event.start(member), event.end(member)) || !score.has(VALUE)) {
            return null;
        }
        double value = Decimals.number(json, score.start(VALUE), score.end(VALUE));
        Double low = bound(json, LOW);
        Double high = bound(json, HIGH);
        int votes = score.has(VOTES) ? Decimals.whole(json, score.start(VOTES), score.end(VOTES)) : 0;
        boolean valid = Double.isFinite(value)
                && votes >= 0
                && (low == null) == (high == null)
                && (low == null || high == null || (low <= value && value <= high && Double.isFinite(high - low)));
        return valid ? new Score(value, low, high, score.has(VOTES) ? votes : null) : null;
    }

    /** NaN for one that is no number: it lies on no side of the value. */
    private @Nullable Double bound(byte[] json, int member) {
        return score.has(member) ? Decimals.number(json, score.start(member), score.end(member)) : null;
    }
}
