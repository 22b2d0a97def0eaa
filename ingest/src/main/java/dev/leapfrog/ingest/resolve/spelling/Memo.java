package dev.leapfrog.ingest.resolve.spelling;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers the answers to a pure question. When it is full it forgets them all: sources repeat a few hundred names a
 * publication, so that this costs next to nothing and needs no order among the answers.
 */
public final class Memo<Q, A> {
    private final Map<Q, A> answers = new ConcurrentHashMap<>();
    private final int limit;
    private final Function<Q, A> pure;

    public Memo(int limit, Function<Q, A> pure) {
        this.limit = limit;
        this.pure = pure;
    }

    public A answer(Q question) {
        A known = answers.get(question);
        if (known != null) {
            return known;
        }
        A fresh = pure.apply(question);
        if (answers.size() >= limit) {
            answers.clear();
        }
        answers.put(question, fresh);
        return fresh;
    }
}
