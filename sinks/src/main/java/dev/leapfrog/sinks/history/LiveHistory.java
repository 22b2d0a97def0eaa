package dev.leapfrog.sinks.history;

import java.util.function.Consumer;
import java.util.function.Function;

import dev.leapfrog.sinks.topic.TopicRecord;

/** A history that goes on, asked by any thread. */
public interface LiveHistory {
    /**
     * Asks something of the history as it stands. The answer must hold no view of it, as the history goes on.
     *
     * @param question asked under the lock: short, and without waiting for anything
     */
    <R> R ask(Function<History, R> question);

    /**
     * Hands every record to a listener from now on, once the first reading is done, after it is part of the history.
     *
     * @param listener quick, and throws nothing: all others wait for it
     */
    void listen(Consumer<TopicRecord<?>> listener);

    /** Takes a listener away. */
    void forget(Consumer<TopicRecord<?>> listener);

    /** How far the reading is. */
    Progress progress();

    /** How far a reading is. */
    enum Progress {
        /** It has not come to where the topics ended when it began. */
        READING,
        /** It takes what comes. */
        FOLLOWING,
        /** It ended, for whatever reason. */
        ENDED
    }
}
