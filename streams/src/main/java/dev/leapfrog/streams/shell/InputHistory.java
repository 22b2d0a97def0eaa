package dev.leapfrog.streams.shell;

/** What a topic held before some record of it. */
public interface InputHistory {
    /**
     * Reads a part of a partition.
     *
     * @param from the first offset that is read
     * @param before where it ends, exclusive
     * @param record given each committed record, in order
     */
    void read(String topic, int partition, long from, long before, Reader record);

    /** Takes a record of the past. */
    @FunctionalInterface
    interface Reader {
        /** @param value of the record; empty where it has none */
        void take(long offset, byte[] value);
    }
}
