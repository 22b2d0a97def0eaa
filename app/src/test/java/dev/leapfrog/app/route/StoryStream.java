package dev.leapfrog.app.route;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Live stories that are written one after the other, some ten a second, until it is ended. */
public final class StoryStream {
    private static final long PAUSE_MILLIS = 100;

    private final KafkaProducer<String, String> producer;
    private final String topic;
    private final List<String> headlines = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::write, "stories");
    private volatile boolean isClosing;
    private volatile @Nullable Exception failure;

    private StoryStream(Cluster cluster, Topics topics) {
        this.producer = new KafkaProducer<>(cluster.clients(), new StringSerializer(), new StringSerializer());
        this.topic = topics.name(Topics.STORIES);
    }

    public static StoryStream start(Cluster cluster, Topics topics) {
        StoryStream started = new StoryStream(cluster, topics);
        started.thread.start();
        return started;
    }

    private void write() {
        try {
            for (int number = 0; !isClosing; number++) {
                String headline = "Story " + number;
                producer.send(new ProducerRecord<>(topic, "acme/text", story(number, headline)))
                        .get();
                headlines.add(headline);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException | ExecutionException failed) {
            failure = failed;
        }
    }

    static String story(int number, String headline) {
        String now = Instant.now().toString();
        return """
                {"id":"00000000-0000-3000-8000-%012d","revision":0,"publication":"2026-03-01T00:00:00Z","kind":"ARENA",
                 "subject":"acme/text","occurredAt":"%s","knownAt":"%s","mode":"live","severity":"MAJOR","headline":"%s",
                 "lines":[],"models":["acme/m"],"labs":["acme"],"alerts":["00000000-0000-3000-8000-000000000002"]}
                """.formatted(number, now, now, headline);
    }

    /** Ends it, once or more often; the headlines of what was written, in their order. */
    public List<String> end() throws InterruptedException {
        isClosing = true;
        thread.join();
        producer.close();
        if (failure != null) {
            throw new AssertionError(failure);
        }
        return List.copyOf(headlines);
    }
}
