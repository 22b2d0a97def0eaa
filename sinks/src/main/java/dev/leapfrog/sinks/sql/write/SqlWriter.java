package dev.leapfrog.sinks.sql.write;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.database.WritingSession;
import dev.leapfrog.sinks.sql.row.LogPosition;
import dev.leapfrog.sinks.sql.row.RecordRows;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.topic.TopicRecord;
import dev.leapfrog.sinks.topic.Unreadable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics on a thread of its own and keeps the tables of a database up to date. What is read at once is
 * written in one transaction, together with how far that is, so that after an end at any point each record has been
 * written once. A database that is away, locked or full is waited for, and so is another program that writes into it.
 */
public final class SqlWriter implements AutoCloseable {
    private static final int RECORDS_AT_ONCE = 2000;
    private static final int BYTES_AT_ONCE = 8 << 20;

    private final Database database;
    private final TopicReader<Object> reader;
    private final Positions positions;
    private final Waiting waiting;
    private final Statements statements;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong records = new AtomicLong();
    private final Thread thread;

    private SqlWriter(Database database, TopicReader<Object> reader, Positions positions, Consumer<String> progress) {
        this.database = database;
        this.reader = reader;
        this.positions = positions;
        this.waiting = new Waiting(database.shown(), progress);
        this.statements = new Statements(database.dialect());
        this.thread = new Thread(this::run, "sql");
    }

    /**
     * Starts to bring the tables up to date and to write.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @param progress takes a line for people when something is wrong, and when it is well again
     * @throws IllegalStateException when a topic does not exist
     */
    public static SqlWriter start(
            Map<String, Object> clients, Topics names, Database database, Consumer<String> progress)
            throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
        settings.putIfAbsent(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BYTES_AT_ONCE);
        TopicReader<Object> reader = TopicReader.open(settings, names, RecordRows.TOPICS, Unreadable.SKIP);
        try {
            SqlWriter started = new SqlWriter(database, reader, new Positions(ids(clients, names)), progress);
            started.thread.start();
            return started;
        } catch (RuntimeException | InterruptedException failed) {
            reader.close();
            throw failed;
        }
    }

    private static Map<String, String> ids(Map<String, Object> clients, Topics names) throws InterruptedException {
        List<String> wanted = RecordRows.TOPICS.stream().map(names::name).toList();
        try (Admin admin = Admin.create(clients)) {
            return admin.describeTopics(wanted).allTopicNames().get().values().stream()
                    .collect(Collectors.toMap(
                            topic -> topic.name(), topic -> topic.topicId().toString()));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the topics cannot be described", failed.getCause());
        }
    }

    private void run() {
        try {
            while (!isClosing() && !attempt()) {
                sleep(waiting.nextMillis());
            }
            ended.complete(null);
            caughtUp.completeExceptionally(new IllegalStateException("closed before everything was written"));
        } catch (RuntimeException | Error failed) {
            SQLException cause = sqlCause(failed);
            Throwable reason = cause == null ? failed : cause;
            caughtUp.completeExceptionally(reason);
            ended.completeExceptionally(reason);
        } finally {
            reader.close();
        }
    }

    /**
     * Writes, until that is asked to end.
     *
     * @return false when it could not be begun, or not go on, and may later
     */
    private boolean attempt() {
        try (WritingSession session = database.writing()) {
            if (session == null) {
                waiting.standsBy();
                return false;
            }
            database.migrate();
            write(session);
            return true;
        } catch (WakeupException closing) {
            return isClosing();
        } catch (RetriableException away) {
            waiting.fails("the topics cannot be read: " + away.getMessage());
            return false;
        } catch (SQLException | RuntimeException failed) {
            SQLException cause = sqlCause(failed);
            if (cause == null || !database.dialect().mayPass(cause)) {
                throw failed instanceof RuntimeException unexpected ? unexpected : new ConnectionException(failed);
            }
            waiting.fails(firstLine(cause));
            return false;
        }
    }

    private void write(WritingSession session) {
        Handle handle = session.handle();
        Turn turn = Turn.take(handle);
        Map<TopicPartition, Long> ends = reader.ends();
        reader.restart(handle.inTransaction(transaction -> {
            turn.require(transaction);
            return positions.read(transaction, ends);
        }));
        RecordRows rows = new RecordRows();
        reader.followTogether(read -> {
            check(session);
            if (!read.isEmpty()) {
                Batch batch = batch(rows, read);
                handle.useTransaction(transaction -> {
                    turn.require(transaction);
                    batch.write(transaction);
                });
                records.addAndGet(read.size());
            }
            waiting.isWell();
            if (!caughtUp.isDone() && isBehind(reader.position(), ends) == 0) {
                caughtUp.complete(null);
            }
        });
    }

    private static void check(WritingSession session) {
        try {
            session.check();
        } catch (SQLException moved) {
            throw new ConnectionException(moved);
        }
    }

    private Batch batch(RecordRows rows, List<TopicRecord<Object>> read) {
        Batch batch = new Batch(statements);
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicRecord<Object> record : read) {
            if (record.value() != null) {
                rows.of(new LogPosition(record.partition(), record.offset()), record.value(), batch::add);
            }
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        positions.changes(next).forEach(batch::add);
        return batch;
    }

    private static long isBehind(Map<TopicPartition, Long> position, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .filter(end -> position.getOrDefault(end.getKey(), 0L) < end.getValue())
                .count();
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void sleep(long millis) {
        try {
            var unused = closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    /** Completes when everything has been written that was there at the start. */
    public CompletableFuture<Void> caughtUp() {
        return caughtUp.copy();
    }

    /** Completes when the writing ends; exceptionally when it failed, with its reason. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /** How many records have been written since the start. */
    public long records() {
        return records.get();
    }

    /** How many records were left out because they cannot be read. */
    public long unreadable() {
        return reader.unreadable();
    }

    @Override
    public void close() {
        closing.countDown();
        reader.stop(thread);
    }
}
