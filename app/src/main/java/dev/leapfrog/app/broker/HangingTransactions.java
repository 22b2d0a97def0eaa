package dev.leapfrog.app.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.DescribeTransactionsResult;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/**
 * Transactions that a partition holds open and no coordinator knows any more. A kill in the middle of one has been seen
 * to leave that, and then nobody reads past it, ever. Kafka's remedy is to abort them by hand; this does so when the
 * broker starts, where nothing else can have one open: what was written in them was never committed and is written
 * again.
 */
final class HangingTransactions {
    private static final Set<TransactionState> AT_WORK =
            Set.of(TransactionState.ONGOING, TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT);

    /** The topic in which coordinators keep what they know, a coordinator a partition. */
    private static final String COORDINATORS = "__transaction_state";

    /** How often to look again when a coordinator was at work after all. */
    private static final int LOOKS = 5;

    private HangingTransactions() {}

    /** Aborts all there are and returns in how many partitions there was one. */
    static int abort(Admin admin) throws InterruptedException, ExecutionException {
        awaitCoordinators(admin);
        int aborted = 0;
        for (int look = 0; look < LOOKS; look++) {
            List<AbortTransactionSpec> hanging = hanging(admin);
            int ended = abort(hanging, admin);
            aborted += ended;
            if (ended == hanging.size()) {
                break;
            }
        }
        return aborted;
    }

    /**
     * Waits until the coordinator has loaded what it knows. Before that it lists no transaction at all, those that it
     * will commit as soon as it has loaded them included; to abort one of these would tear it. A coordinator that has
     * loaded answers that it does not know an id, one that has not is asked again by the client.
     */
    private static void awaitCoordinators(Admin admin) throws InterruptedException, ExecutionException {
        if (!admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get()
                .contains(COORDINATORS)) {
            return;
        }
        int partitions = admin.describeTopics(List.of(COORDINATORS)).allTopicNames().get().values().stream()
                .mapToInt(topic -> topic.partitions().size())
                .sum();
        Map<Integer, String> ids = new HashMap<>();
        for (int i = 0; ids.size() < partitions; i++) {
            String id = "nobody-" + i;
            if (id.hashCode() >= 0) {
                ids.putIfAbsent(id.hashCode() % partitions, id);
            }
        }
        DescribeTransactionsResult asked = admin.describeTransactions(ids.values());
        for (String id : ids.values()) {
            try {
                asked.description(id).get();
            } catch (ExecutionException answered) {
                if (!(answered.getCause() instanceof TransactionalIdNotFoundException)) {
                    throw answered;
                }
            }
        }
    }

    private static List<AbortTransactionSpec> hanging(Admin admin) throws InterruptedException, ExecutionException {
        Set<Long> atWork = admin.listTransactions().all().get().stream()
                .filter(transaction -> AT_WORK.contains(transaction.state()))
                .map(TransactionListing::producerId)
                .collect(Collectors.toSet());
        List<AbortTransactionSpec> hanging = new ArrayList<>();
        for (Map.Entry<TopicPartition, PartitionProducerState> partition :
                producers(admin).entrySet()) {
            for (ProducerState producer : partition.getValue().activeProducers()) {
                if (producer.currentTransactionStartOffset().isPresent() && !atWork.contains(producer.producerId())) {
                    hanging.add(new AbortTransactionSpec(
                            partition.getKey(),
                            producer.producerId(),
                            (short) producer.producerEpoch(),
                            producer.coordinatorEpoch().orElse(0)));
                }
            }
        }
        return hanging;
    }

    /**
     * Aborts these and returns how many it were. One whose producer has got a later epoch meanwhile was not hanging:
     * its coordinator has just begun to end it.
     */
    private static int abort(List<AbortTransactionSpec> hanging, Admin admin)
            throws InterruptedException, ExecutionException {
        int aborted = 0;
        for (AbortTransactionSpec transaction : hanging) {
            try {
                admin.abortTransaction(transaction).all().get();
                aborted++;
            } catch (ExecutionException refused) {
                if (!(refused.getCause() instanceof InvalidProducerEpochException)) {
                    throw refused;
                }
            }
        }
        return aborted;
    }

    private static Map<TopicPartition, PartitionProducerState> producers(Admin admin)
            throws InterruptedException, ExecutionException {
        Collection<TopicDescription> topics = admin.describeTopics(
                        admin.listTopics(new ListTopicsOptions().listInternal(true))
                                .names()
                                .get())
                .allTopicNames()
                .get()
                .values();
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        return admin.describeProducers(partitions).all().get();
    }
}
