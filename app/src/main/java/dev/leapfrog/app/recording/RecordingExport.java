package dev.leapfrog.app.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.ArchiveWriter;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.source.recording.RecordingExcerpt;
import dev.leapfrog.sinks.topic.TopicReader;

import static java.util.Objects.requireNonNull;

/** Writes a recording of what is in the topics. */
public final class RecordingExport {
    private final Recipe recipe;
    private final ReadBack names;

    /**
     * An export.
     *
     * @param resolve how names will be resolved by whoever reads it
     */
    public RecordingExport(Recipe recipe, Function<Naming, Resolution> resolve) {
        this.recipe = recipe;
        this.names = new ReadBack(resolve);
    }

    /**
     * What was written.
     *
     * @param lists by kind and source
     * @param rows in all of them
     * @param leftOut rows whose name does not tell the model
     */
    public record Written(Map<String, Integer> lists, int rows, int leftOut) {}

    /**
     * Writes the recording.
     *
     * @throws IllegalStateException when the topics hold nothing of what is wanted
     */
    public Written write(Cluster cluster, Topics topics, Path file) throws IOException {
        BoardExcerpts boards = new BoardExcerpts(recipe);
        PriceExcerpts prices = new PriceExcerpts(recipe, names);
        ModelExcerpts models = new ModelExcerpts(recipe, names);
        TopicReader.readAll(cluster.clients(), topics, Topics.OBSERVATIONS, record -> {
            Observation event = requireNonNull(record.value(), "observation");
            boards.take(event);
            prices.take(event);
            models.take(event);
        });
        List<Excerpt> excerpts = Stream.of(boards.excerpts(), prices.excerpts(), models.excerpts())
                .flatMap(List::stream)
                .sorted(Excerpt.IN_ORDER)
                .toList();
        if (excerpts.isEmpty()) {
            throw new IllegalStateException(
                    "nothing of these sources was published here; replay recordings of them first");
        }
        write(excerpts, file);
        Map<String, Integer> lists = excerpts.stream()
                .collect(Collectors.toMap(
                        excerpt -> excerpt.head().list().name().toLowerCase(Locale.ROOT) + " of "
                                + excerpt.head().from().source(),
                        excerpt -> 1,
                        Integer::sum,
                        TreeMap::new));
        int rows = excerpts.stream().mapToInt(excerpt -> excerpt.rows().size()).sum();
        return new Written(lists, rows, names.leftOut());
    }

    private void write(List<Excerpt> excerpts, Path file) throws IOException {
        Map<String, String> description = new TreeMap<>();
        description.put("description", "Facts in excerpts; origin and licence stand in the head of each");
        recipe.licences().forEach((source, licence) -> description.put("licence-" + source, licence));
        try (ArchiveWriter archive =
                ArchiveWriter.create(file, excerpts.getFirst().at(), description)) {
            for (Excerpt excerpt : excerpts) {
                archive.write(excerpt.at(), excerpt.url(), RecordingExcerpt.CONTENT_TYPE, excerpt.body());
            }
        }
    }
}
