package dev.leapfrog.streams.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line in the log at each change of phase of a topology: starting, restoring (with progress, a line a tenth),
 * running, rebalanced, draining, stopped, failed. Called by threads of Streams.
 */
final class PhaseLog implements KafkaStreams.StateListener, StateRestoreListener {
    /** Loggers below this name have the topology's name; the level is set on it. */
    private static final String PARENT = "dev.leapfrog.phase.";

    private static final int PARTS = 10;

    private final Logger log;
    private final Map<TopicPartition, Restoring> restoring = new ConcurrentHashMap<>();
    private volatile boolean hasRun;

    /** How far one store is. */
    private static final class Restoring {
        private final long all;
        private long done;

        Restoring(long all) {
            this.all = all;
        }

        /** Adds records and tells whether another tenth is full. */
        boolean hasFilledAPart(long records) {
            long before = done * PARTS / all;
            done += records;
            return done * PARTS / all > before && done < all;
        }
    }

    PhaseLog(String topology) {
        this.log = LoggerFactory.getLogger(PARENT + topology);
    }

    void starting() {
        log.info("starting");
    }

    void failed(Throwable failure) {
        log.warn(
                "failed: {}",
                String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
    }

    @Override
    public void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        switch (now) {
            case REBALANCING -> {
                if (hasRun) {
                    log.info("rebalancing: partitions are shared out anew");
                }
            }
            case RUNNING -> {
                log.info(hasRun ? "rebalanced, running" : "running");
                hasRun = true;
            }
            case PENDING_SHUTDOWN -> log.info("draining: finishing the records at hand");
            case NOT_RUNNING, ERROR -> log.info("stopped");
            case CREATED, PENDING_ERROR -> {
                // Said by starting() and failed().
            }
        }
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        if (end > start) {
            restoring.put(partition, new Restoring(end - start));
            log.info("restoring {} of partition {}: {} records", store, partition.partition(), end - start);
        }
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long at, long records) {
        Restoring progress = restoring.get(partition);
        if (progress != null && progress.hasFilledAPart(records)) {
            log.info(
                    "restoring {} of partition {}: {} % of {} records",
                    store, partition.partition(), progress.done * 100 / progress.all, progress.all);
        }
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long records) {
        if (restoring.remove(partition) != null) {
            log.info("restored {} of partition {}: {} records", store, partition.partition(), records);
        }
    }
}
