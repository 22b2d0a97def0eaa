package dev.leapfrog.sinks.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;

/**
 * All values of some topics that pass a filter, from the first on. Records that cannot be read are left out. Not for
 * use by several threads, but for {@link #stop}.
 */
public final class Subscription<T> implements AutoCloseable {
    private final TopicReader<T> reader;
    private final Predicate<? super T> wanted;

    private Subscription(TopicReader<T> reader, Predicate<? super T> wanted) {
        this.reader = reader;
        this.wanted = wanted;
    }

    /**
     * Subscribes from the beginning.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @throws IllegalStateException when a topic does not exist
     */
    public static <T> Subscription<T> open(
            Map<String, Object> clients,
            Topics names,
            List<? extends Topic<? extends T>> topics,
            Predicate<? super T> wanted) {
        return new Subscription<>(TopicReader.open(clients, names, topics, Unreadable.SKIP), wanted);
    }

    /** The values up to now, in that order; a later call gives those since. */
    public List<T> readToEnd(Comparator<? super T> order) {
        List<T> values = new ArrayList<>();
        reader.readTogetherToEnd(record -> pass(record, values::add));
        values.sort(order);
        return values;
    }

    /** Hands over each value from where the reading stands, until {@link #stop}. */
    public void follow(Consumer<? super T> to) {
        reader.follow(record -> pass(record, to));
    }

    private void pass(TopicRecord<T> record, Consumer<? super T> to) {
        T value = record.value();
        if (value != null && wanted.test(value)) {
            to.accept(value);
        }
    }

    /** Ends {@link #follow} from another thread. */
    public void stop() {
        reader.stop();
    }

    /** How many records were left out because they cannot be read. */
    public long unreadable() {
        return reader.unreadable();
    }

    @Override
    public void close() {
        reader.close();
    }
}
