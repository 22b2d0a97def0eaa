package dev.leapfrog.sinks.history;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.topic.TopicRecord;
import dev.leapfrog.sinks.topic.Unreadable;

/**
 * Reads all topics of a {@link History} on a thread of its own, and answers questions to it from any other. Records
 * that cannot be read are left out and counted.
 */
public final class HistoryReader implements LiveHistory, AutoCloseable {
    private final TopicReader<Object> reader;
    private final History history;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Consumer<TopicRecord<?>>> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread;

    private HistoryReader(TopicReader<Object> reader, Topics names) {
        this.reader = reader;
        this.history = new History(names);
        this.thread = new Thread(this::run, "history");
    }

    /**
     * Starts to read.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @throws IllegalStateException when a topic does not exist
     */
    public static HistoryReader start(Map<String, Object> clients, Topics names) {
        HistoryReader started =
                new HistoryReader(TopicReader.open(clients, names, History.TOPICS, Unreadable.SKIP), names);
        started.thread.start();
        return started;
    }

    private void run() {
        try {
            reader.readTogetherToEnd(this::fold);
            caughtUp.complete(null);
            reader.follow(record -> {
                fold(record);
                listeners.forEach(listener -> listener.accept(record));
            });
            ended.complete(null);
        } catch (RuntimeException | Error failed) {
            caughtUp.completeExceptionally(failed);
            ended.completeExceptionally(failed);
        } finally {
            reader.close();
        }
    }

    private void fold(TopicRecord<Object> record) {
        lock.writeLock().lock();
        try {
            history.fold(record);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public <R> R ask(Function<History, R> question) {
        lock.readLock().lock();
        try {
            return question.apply(history);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Listeners are called on the reader's thread. */
    @Override
    public void listen(Consumer<TopicRecord<?>> listener) {
        listeners.add(listener);
    }

    @Override
    public void forget(Consumer<TopicRecord<?>> listener) {
        listeners.remove(listener);
    }

    @Override
    public Progress progress() {
        if (ended.isDone()) {
            return Progress.ENDED;
        }
        return caughtUp.isDone() ? Progress.FOLLOWING : Progress.READING;
    }

    /** Completes when everything has been read that was there at the start. */
    public CompletableFuture<Void> caughtUp() {
        return caughtUp.copy();
    }

    /** Completes when the reading ends; exceptionally when it failed, with its reason. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /** How many records were left out because they cannot be read. */
    public long unreadable() {
        return reader.unreadable();
    }

    @Override
    public void close() {
        reader.stop(thread);
    }
}
