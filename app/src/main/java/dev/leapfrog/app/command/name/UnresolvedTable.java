package dev.leapfrog.app.command.name;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.resolve.NearestModels;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.snapshot.fact.Unresolved;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.view.LatestByKey;

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
        LatestByKey<SourceFact> last = new LatestByKey<>();
        try (Cluster cluster = options.open()) {
            TopicReader.readAll(
                    cluster.clients(),
                    options.topics(),
                    Topics.SOURCE_FACTS,
                    record -> last.fold(record.key(), record.value()));
        }
        return of(last.snapshot(), resolver);
    }

    /** @param facts the last facts of all sources, by key */
    static UnresolvedTable of(SortedMap<String, SourceFact> facts, Resolver resolver) {
        Map<ModelId, Unresolved> byModel = new TreeMap<>();
        facts.forEach((key, fact) -> {
            Unresolved one = Unresolved.of(key.substring(0, key.indexOf(' ')), fact);
            if (one != null) {
                byModel.merge(one.model(), one, Unresolved::and);
            }
        });
        return new UnresolvedTable(byModel.values().stream().sorted(MOST_NAMED).toList(), NearestModels.of(resolver));
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
                    + " aliases: [{name: " + EventJson.text(PrintableText.of(name)) + ", model: lab/model}]"
                    + (first.lab().equals("unknown") ? "" : "; the lab here is a guess: " + first.lab()));
        }
        err.flush();
    }

    private String text(Unresolved one) {
        String named = String.join(", ", one.sources()) + ": " + String.join(", ", one.names());
        return PrintableText.of(String.format(
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
