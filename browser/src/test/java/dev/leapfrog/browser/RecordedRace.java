package dev.leapfrog.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.topic.TopicRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A history that a test tells, without Kafka. */
final class RecordedRace implements LiveHistory {
    private final Topics names = Topics.withDefaultPrefix();
    private final History history = new History(names);
    private final List<Consumer<TopicRecord<?>>> listeners = new CopyOnWriteArrayList<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long offset;

    /** Adds what a topology would have written. */
    synchronized void tell(Output output) {
        byte[] key = output.key().getBytes(StandardCharsets.UTF_8);
        TopicRecord<Output> record = new TopicRecord<>(
                new ConsumerRecord<>(names.name(Topics.of(output)), 0, offset++, key, new byte[0]), output);
        lock.writeLock().lock();
        try {
            history.fold(record);
        } finally {
            lock.writeLock().unlock();
        }
        listeners.forEach(listener -> listener.accept(record));
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
        return Progress.FOLLOWING;
    }
}
