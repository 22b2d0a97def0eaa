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
 * hundred bytes some thirty are new: the scores and the sequence. The model is that of an earlier record, letter by
 * letter, and the provenance that of the record before but for the sequence. Equal bytes are decoded once, in the usual
 * way, and what does not look as expected is left to the usual way altogether: so the result is always what that gives.
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
    private static final int MOST_MODELS = 1 << 20;
    private static final int MOST_OTHERS = 1 << 12;
    private static final byte[] SCORE_CHANGED = "\"ScoreChanged\"".getBytes(StandardCharsets.US_ASCII);

    private final JsonMembers event = new JsonMembers(
            "type", "provenance", "board", "publication", "model", "alias", "score", "previous", "rank", "stated");
    private final JsonMembers score = new JsonMembers("value", "low", "high", "votes");
    private final JsonMembers provenance = new JsonMembers(
            "sequence", "source", "url", "fetchedAt", "publishedAt", "contentHash", "parser", "run", "mode");

    private final SliceCache<Model> models = new SliceCache<>(MOST_MODELS);
    private final SliceCache<String> aliases = new SliceCache<>(MOST_MODELS);
    private final SliceCache<Stated> statements = new SliceCache<>(MOST_OTHERS);
    private final SliceCache<BoardId> boards = new SliceCache<>(MOST_OTHERS);
    private final SliceCache<Publication> publications = new SliceCache<>(MOST_OTHERS);
    private byte[] lastProvenance = {};
    private int lastSequenceStart;
    private int lastSequenceEnd;
    private @Nullable Provenance last;

    /** The event; null when it is another one, or has to be read in the usual way. */
    @Nullable
    ScoreChanged read(byte[] json) {
        boolean known = event.find(json, 0, json.length)
                && event.has(TYPE)
                && Arrays.equals(SCORE_CHANGED, 0, SCORE_CHANGED.length, json, event.start(TYPE), event.end(TYPE))
                && event.has(PROVENANCE)
                && event.has(BOARD)
                && event.has(PUBLICATION)
                && event.has(MODEL)
                && event.has(ALIAS)
                && event.has(SCORE);
        return known ? scoreChanged(json) : null;
    }

    private @Nullable ScoreChanged scoreChanged(byte[] json) {
        Provenance from = provenance(json, event.start(PROVENANCE), event.end(PROVENANCE));
        BoardId board = member(boards, json, BOARD, BoardId.class);
        Publication publication = member(publications, json, PUBLICATION, Publication.class);
        Model model = member(models, json, MODEL, Model.class);
        String alias = member(aliases, json, ALIAS, String.class);
        Score now = score(json, SCORE);
        Score previous = event.has(PREVIOUS) ? score(json, PREVIOUS) : null;
        Stated stated = event.has(STATED) ? member(statements, json, STATED, Stated.class) : null;
        int rank = event.has(RANK) ? Decimals.whole(json, event.start(RANK), event.end(RANK)) : 0;
        if (from == null || board == null || publication == null || model == null || alias == null || now == null) {
            return null;
        }
        boolean whole = (previous != null || !event.has(PREVIOUS))
                && (stated != null || !event.has(STATED))
                && rank >= 0
                && publication.board().equals(board)
                && !alias.isBlank();
        Integer given = event.has(RANK) ? rank : null;
        return whole ? new ScoreChanged(from, board, publication, model, alias, now, previous, given, stated) : null;
    }

    private <T> @Nullable T member(SliceCache<T> cache, byte[] json, int member, Class<T> type) {
        return cache.get(json, event.start(member), event.end(member), bytes -> decoded(bytes, type));
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

    private @Nullable Provenance provenance(byte[] json, int from, int to) {
        if (!provenance.find(json, from, to) || !provenance.has(SEQUENCE)) {
            return null;
        }
        int start = provenance.start(SEQUENCE);
        int end = provenance.end(SEQUENCE);
        int sequence = Decimals.whole(json, start, end);
        Provenance known = last;
        if (known != null
                && sequence >= 0
                && Arrays.equals(lastProvenance, 0, lastSequenceStart, json, from, start)
                && Arrays.equals(lastProvenance, lastSequenceEnd, lastProvenance.length, json, end, to)) {
            return new Provenance(
                    known.source(),
                    known.url(),
                    known.fetchedAt(),
                    known.publishedAt(),
                    known.contentHash(),
                    known.parser(),
                    known.run(),
                    sequence,
                    known.mode());
        }
        lastProvenance = Arrays.copyOfRange(json, from, to);
        lastSequenceStart = start - from;
        lastSequenceEnd = end - from;
        last = decoded(lastProvenance, Provenance.class);
        return last;
    }
}
