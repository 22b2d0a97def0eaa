package dev.leapfrog.app.reset;

import java.util.List;
import java.util.Set;

import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;

/**
 * What a reset deletes and what it keeps.
 *
 * @param everything whether facts are deleted too
 * @param deleted names of the topics that lose all their records, or are deleted where everything is
 * @param kept names of the topics that are not touched
 * @param internal names of the topics in which the topologies keep their state
 * @param groups the consumer groups of the topologies, whose offsets are forgotten
 */
public record ResetPlan(
        boolean everything, List<String> deleted, List<String> kept, List<String> internal, List<String> groups) {
    public ResetPlan {
        deleted = List.copyOf(deleted);
        kept = List.copyOf(kept);
        internal = List.copyOf(internal);
        groups = List.copyOf(groups);
    }

    /**
     * The plan for a cluster.
     *
     * @param topologies names of the topologies
     * @param existing names of the topics that the cluster has
     */
    static ResetPlan of(Topics topics, List<String> topologies, Set<String> existing, boolean everything) {
        List<String> groups = topologies.stream().map(topics::group).toList();
        return new ResetPlan(
                everything,
                names(topics, existing, everything, true),
                names(topics, existing, everything, false),
                existing.stream()
                        .filter(topic -> groups.stream().anyMatch(group -> isInternal(topic, group)))
                        .sorted()
                        .toList(),
                groups);
    }

    private static List<String> names(Topics topics, Set<String> existing, boolean everything, boolean deleted) {
        return Topics.all().stream()
                .filter(topic -> (everything || isDerived(topic)) == deleted)
                .map(topics::name)
                .filter(existing::contains)
                .toList();
    }

    /**
     * Whether a topic is written by the topologies from other topics, and so can be written anew. Alerts about sources
     * are written by ingest and are facts.
     */
    static boolean isDerived(Topic<?> topic) {
        return !topic.equals(Topics.ALERTS_SOURCES)
                && (topic.equals(Topics.DEAD_LETTERS) || Output.class.isAssignableFrom(topic.value()));
    }

    private static boolean isInternal(String topic, String group) {
        return topic.startsWith(group + "-") && (topic.endsWith("-changelog") || topic.endsWith("-repartition"));
    }

    /**
     * What is deleted and what stays, for whoever is asked.
     *
     * @param where the cluster or the data folder, for people
     */
    public String text(String where) {
        if (everything) {
            return """
                    Everything on %s is deleted: all that the sources said, all that was concluded from it, and how far\
                     both have come.
                      topics: %s
                    Nothing stays. It cannot be undone.""".formatted(where, list(deleted));
        }
        return """
                On %s
                  is deleted, and worked out anew at the next start: %s
                  is deleted too: how far the detectors have read, and what they remember
                  stays: %s, and all recorded responses
                The detectors then read what stays from its beginning, and give the same alerts with the same ids.""".formatted(where, list(deleted), list(kept));
    }

    private static String list(List<String> topics) {
        return topics.isEmpty() ? "none" : String.join(", ", topics);
    }
}
