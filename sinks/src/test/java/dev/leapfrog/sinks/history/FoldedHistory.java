package dev.leapfrog.sinks.history;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.leapfrog.events.Samples;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A history that a test folds records into, one after the other, without Kafka. */
public final class FoldedHistory implements LiveHistory {
    private final Topics names = Topics.withDefaultPrefix();
    private final History history = new History(names);
    private final List<Consumer<TopicRecord<?>>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private volatile Progress progress = Progress.FOLLOWING;

    /** Of one sample of everything. */
    public static FoldedHistory ofSamples() {
        FoldedHistory folded = new FoldedHistory();
        for (Object sample : Samples.all()) {
            if (sample instanceof Output output) {
                folded.add(output);
            } else if (sample instanceof ScoreChanged changed) {
                folded.add(Topics.SCORES, changed.subject(), changed);
            } else if (sample instanceof SourceState state) {
                folded.add(Topics.SOURCES, state.source(), state);
            }
        }
        return folded;
    }

    /** Adds the next record of the topic of an output. */
    public void add(Output output) {
        add(Topics.of(output), output.key(), output);
    }

    /** Adds the next record of a topic to partition 0. */
    public synchronized void add(Topic<?> topic, String key, @Nullable Object value) {
        String name = names.name(topic);
        long offset = offsets.merge(name, 1L, Long::sum) - 1;
        TopicRecord<Object> record = new TopicRecord<>(
                new ConsumerRecord<>(name, 0, offset, key.getBytes(StandardCharsets.UTF_8), null), value);
        history.fold(record);
        if (progress == Progress.FOLLOWING) {
            listeners.forEach(listener -> listener.accept(record));
        }
    }

    /** Says how far the reading is. */
    public void progress(Progress now) {
        progress = now;
    }

    @Override
    public synchronized <R> R ask(Function<History, R> question) {
        return question.apply(history);
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
        return progress;
    }
}
