package dev.leapfrog.streams.shell;

import java.util.function.Consumer;

/** What a topic held before some record of it. */
public interface InputHistory {
    /**
     * Reads a partition from its beginning.
     *
     * @param before the first offset that is not read
     * @param value given the value of each committed record, in order
     */
    void read(String topic, int partition, long before, Consumer<byte[]> value);
}
