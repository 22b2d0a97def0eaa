package dev.leapfrog.app.command.name;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.cluster.TopicLog;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.resolve.NearestModels;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.snapshot.Unresolved;
import dev.leapfrog.sinks.alert.AlertText;

/**
 * The models that stand for themselves as their names could not be resolved, as the last facts of all sources have
 * them.
 */
final class UnresolvedTable {
    private static final int CANDIDATES = 3;
    private static final Comparator<Unresolved> MOST_NAMED = Comparator.comparingInt(
                    (Unresolved one) -> -one.sources().size())
            .thenComparingInt(one -> -one.facts())
            .thenComparing(Unresolved::model);

    private final List<Unresolved> models;
    private final NearestModels nearest;

    private UnresolvedTable(List<Unresolved> models, NearestModels nearest) {
        this.models = models;
        this.nearest = nearest;
    }

    static UnresolvedTable read(ClusterOptions options, Resolver resolver) throws IOException {
        Map<String, byte[]> last = new HashMap<>();
        try (Cluster cluster = options.open()) {
            TopicLog.read(cluster, options.topics().name(Topics.SOURCE_FACTS), record -> {
                String key = new String(record.key(), StandardCharsets.UTF_8);
                if (record.value() == null) {
                    last.remove(key);
                } else {
                    last.put(key, record.value());
                }
            });
        }
        return of(last, resolver);
    }

    /** @param facts the last facts of all sources as JSON, by key */
    static UnresolvedTable of(Map<String, byte[]> facts, Resolver resolver) {
        Map<ModelId, Unresolved> byModel = new TreeMap<>();
        new TreeMap<>(facts).forEach((key, json) -> {
            Unresolved one = Unresolved.of(key.substring(0, key.indexOf(' ')), fact(json));
            if (one != null) {
                byModel.merge(one.model(), one, Unresolved::and);
            }
        });
        return new UnresolvedTable(byModel.values().stream().sorted(MOST_NAMED).toList(), NearestModels.of(resolver));
    }

    private static SourceFact fact(byte[] json) {
        try {
            return EventJson.read(json, SourceFact.class);
        } catch (UnreadableEvent unreadable) {
            throw new IllegalStateException(
                    "topic source-facts holds what cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    void print(PrintWriter out, PrintWriter err, boolean json) {
        if (!json && !models.isEmpty()) {
            out.printf(Locale.ROOT, "%-44s %5s  %-40s %s%n", "MODEL", "FACTS", "SOURCES AND NAMES", "PERHAPS");
        }
        models.forEach(one -> out.println(json ? json(one) : text(one)));
        out.flush();
        if (models.isEmpty()) {
            err.println("every name is resolved");
        } else {
            ModelId first = models.getFirst().model();
            String name = models.getFirst().names().getFirst();
            err.println(models.size()
                    + " models are not resolved. To say what a name means, write into the file of --config:"
                    + " aliases: [{name: " + EventJson.text(AlertText.printable(name)) + ", model: lab/model}]"
                    + (first.lab().equals("unknown") ? "" : "; the lab here is a guess: " + first.lab()));
        }
        err.flush();
    }

    private String text(Unresolved one) {
        String named = String.join(", ", one.sources()) + ": " + String.join(", ", one.names());
        return AlertText.printable(String.format(
                        Locale.ROOT,
                        "%-44s %5d  %-40s %s",
                        one.model(),
                        one.facts(),
                        named,
                        String.join(", ", perhaps(one))))
                .stripTrailing();
    }

    private String json(Unresolved one) {
        Map<String, Object> row = new TreeMap<>();
        row.put("model", one.model().toString());
        row.put("sources", one.sources());
        row.put("names", one.names());
        row.put("facts", one.facts());
        row.put("perhaps", perhaps(one));
        return EventJson.text(row);
    }

    private List<String> perhaps(Unresolved one) {
        return nearest.to(one.model(), CANDIDATES).stream()
                .map(ModelId::toString)
                .toList();
    }
}
