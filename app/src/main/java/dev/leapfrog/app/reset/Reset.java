package dev.leapfrog.app.reset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.leapfrog.app.broker.DataFolder;
import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** A reset of the topologies of one cluster, from the look at what is there to the end of its deletion. */
public final class Reset implements AutoCloseable {
    /** Deletes all records that are there. */
    private static final RecordsToDelete ALL = RecordsToDelete.beforeOffset(-1);

    private final Cluster cluster;
    private final Admin admin;
    private final ResetPlan plan;

    private Reset(Cluster cluster, Admin admin, ResetPlan plan) {
        this.cluster = cluster;
        this.admin = admin;
        this.plan = plan;
    }

    /**
     * Looks at what is there; deletes nothing yet.
     *
     * @param topologies names of the topologies
     * @param everything whether facts are to be deleted too
     * @throws IllegalStateException when a topology is at work on the cluster
     */
    public static Reset prepare(Cluster cluster, Topics topics, List<String> topologies, boolean everything)
            throws InterruptedException, ExecutionException {
        Admin admin = cluster.admin();
        try {
            ResetPlan plan =
                    ResetPlan.of(topics, topologies, admin.listTopics().names().get(), everything);
            Reset reset = new Reset(cluster, admin, plan);
            reset.requireIdle();
            return reset;
        } catch (Throwable failed) {
            admin.close();
            throw failed;
        }
    }

    public ResetPlan plan() {
        return plan;
    }

    /** Deletes; what is deleted already is no error, so that an interrupted reset can be repeated. */
    public void run() throws InterruptedException, ExecutionException, IOException {
        requireIdle();
        forgetOffsets();
        deleteTopics(plan.internal());
        if (plan.everything()) {
            deleteTopics(plan.deleted());
        } else {
            empty(plan.deleted());
        }
        if (cluster.isEmbedded()) {
            DataFolder.delete(cluster.folder().resolve("streams"));
        }
    }

    /**
     * On the embedded broker nobody but this process can be at work: members that its groups still list have a fixed
     * name and left without saying so. They are taken off the list.
     */
    private void requireIdle() throws InterruptedException, ExecutionException {
        for (String group : plan.groups()) {
            List<MemberDescription> members = members(group);
            if (members.isEmpty()) {
                continue;
            }
            if (!cluster.isEmbedded()) {
                throw new IllegalStateException(inUse(group, members));
            }
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
    }

    private List<MemberDescription> members(String group) throws InterruptedException, ExecutionException {
        KafkaFuture<ConsumerGroupDescription> described =
                admin.describeConsumerGroups(List.of(group)).describedGroups().get(group);
        try {
            return described == null ? List.of() : List.copyOf(described.get().members());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw failed;
        }
    }

    private static String inUse(String group, List<MemberDescription> members) {
        return "detectors are at work: consumer group %s has %d %s, on %s; stop them first (one that was killed counts until its session ends, 45 s by default)"
                .formatted(
                        group,
                        members.size(),
                        members.size() == 1 ? "member" : "members",
                        String.join(
                                ", ",
                                members.stream()
                                        .map(member -> member.host().replaceFirst("^/", ""))
                                        .distinct()
                                        .toList()));
    }

    private void forgetOffsets() throws InterruptedException, ExecutionException {
        for (String group : plan.groups()) {
            try {
                admin.deleteConsumerGroups(List.of(group)).all().get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof GroupNotEmptyException) {
                    throw new IllegalStateException(
                            "detectors have started meanwhile (consumer group " + group + "); stop them first", failed);
                }
                if (!(failed.getCause() instanceof GroupIdNotFoundException)) {
                    throw failed;
                }
            }
        }
    }

    private void deleteTopics(List<String> topics) throws InterruptedException, ExecutionException {
        for (Map.Entry<String, KafkaFuture<Void>> topic :
                admin.deleteTopics(topics).topicNameValues().entrySet()) {
            try {
                topic.getValue().get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed;
                }
            }
        }
    }

    /** The topics stay, with the settings that an operator may have given them; offsets go on where they were. */
    private void empty(List<String> topics) throws InterruptedException, ExecutionException {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        List<TopicDescription> described = new ArrayList<>(
                admin.describeTopics(topics).allTopicNames().get().values());
        for (TopicDescription topic : described) {
            topic.partitions()
                    .forEach(partition -> all.put(new TopicPartition(topic.name(), partition.partition()), ALL));
        }
        admin.deleteRecords(all).all().get();
    }

    @Override
    public void close() {
        admin.close();
    }
}
