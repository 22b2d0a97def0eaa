package dev.leapfrog.sinks.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.history.LiveHistory;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the history. What was answered is kept until the history goes on, up to a limit, the least recently used
 * first to go: many ask the same, and it stands still between two publications.
 */
public final class HistoryAnswers {
    private static final int MOST_BYTES = 16 << 20;

    private final LiveHistory history;
    private final Map<String, Answer> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptAt = -1;
    private int bytes;

    public HistoryAnswers(LiveHistory history) {
        this.history = history;
    }

    /**
     * A handler of a route.
     *
     * @param question gives the answer of a request; asked under the lock of the history, and must be the same for the
     *     same request while the history is the same
     */
    public Function<Request, Answer> of(BiFunction<History, Request, Answer> question) {
        return request -> history.ask(now -> {
            Answer known = known(now.records(), request.key());
            if (known != null) {
                return known;
            }
            Answer fresh = question.apply(now, request);
            keep(now.records(), request.key(), fresh);
            return fresh;
        });
    }

    private synchronized @Nullable Answer known(long records, String key) {
        if (records != keptAt) {
            kept.clear();
            bytes = 0;
            keptAt = records;
        }
        return kept.get(key);
    }

    private synchronized void keep(long records, String key, Answer answer) {
        if (records != keptAt || answer.size() > MOST_BYTES / 2 || kept.containsKey(key)) {
            return;
        }
        kept.put(key, answer);
        bytes += answer.size();
        var oldest = kept.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldest.next().size();
            oldest.remove();
        }
    }
}
