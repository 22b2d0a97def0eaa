package dev.leapfrog.ingest.replay;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.MemoryLogs;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.WithoutRegistry;
import dev.leapfrog.ingest.response.RecordedResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the links of the recorded lists teach where the tables do not know it from the registries, and which models they
 * prove to be one. Whoever brings {@code registry.yaml} up to date finds in the output what it lacks.
 */
class LearnedNamesRecordingsTest {
    private static final Resolver TABLES = WithoutRegistry.resolver();
    private static final List<String> FILES = List.of(
            "openrouter_models",
            "openrouter_rankings",
            "huggingface_trending",
            "huggingface_models",
            "genai_prices",
            "models_dev_models",
            "artificial_analysis");

    @Test
    void shouldTeachAndMergeTheSameInEveryReplay() throws IOException {
        MemoryLogs logs = replay();
        List<LearnedAlias> learned = logs.learned();
        List<ModelMerged> merges = logs.observations().stream()
                .filter(ModelMerged.class::isInstance)
                .map(ModelMerged.class::cast)
                .toList();
        learned.forEach(alias -> System.out.printf(
                "learned: %s %s is %s, was %s (%s)%n",
                alias.source(), alias.alias(), alias.model(), alias.from(), alias.how()));
        merges.forEach(merged -> System.out.printf(
                "merged: %s into %s by %s%n",
                merged.from(), merged.to().id(), merged.provenance().source()));

        assertThat(learned).isNotEmpty();
        assertThat(merges).extracting(ModelMerged::from).doesNotHaveDuplicates();
        assertThat(replay().observations().stream().map(MemoryLogs::withoutRun))
                .isEqualTo(
                        logs.observations().stream().map(MemoryLogs::withoutRun).toList());
    }

    private static MemoryLogs replay() throws IOException {
        MemoryLogs logs = new MemoryLogs();
        Archives archives = Archives.open(Stream.of(FILES)
                .flatMap(List::stream)
                .map(file -> RecordingsTest.file(file + ".warc.gz"))
                .toList());
        Intake intake = logs.intake(Sources.builtIn(), TABLES, "run");
        try (ArchiveReader reader = archives.read(null)) {
            for (RecordedResponse next = reader.next(); next != null; next = reader.next()) {
                intake.take(next);
            }
            intake.finish(reader.nextDate());
        }
        return logs;
    }
}
