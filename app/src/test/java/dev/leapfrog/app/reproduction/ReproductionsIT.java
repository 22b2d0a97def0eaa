package dev.leapfrog.app.reproduction;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.leapfrog.app.pipeline.Recordings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Published figures from the recordings; skipped where there are none. */
class ReproductionsIT {
    @Test
    void shouldReproduceTheMainFigures() throws Exception {
        Path recordings = Recordings.folder();
        Assumptions.assumeTrue(Files.isDirectory(recordings), "skipped: no recordings in " + recordings);

        Reproduction found = Reproductions.compute(recordings, new PrintWriter(new StringWriter()));

        assertThat(found.gaps())
                .filteredOn(gap -> gap.published().figure().startsWith("AI Index"))
                .hasSize(4)
                .allSatisfy(gap -> assertThat(gap.holds()).as("%s", gap).isTrue());
        assertThat(found.gaps())
                .allSatisfy(gap ->
                        assertThat(gap.ours()).as(gap.published().figure()).isNotNull());
        assertThat(found.catchUps())
                .filteredOn(
                        one -> one.benchmark().equals("MMLU") || one.benchmark().equals("BBH"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.holds()).as("%s", one).isTrue());
        assertThat(found.declines()).hasSize(21);
        assertThat(found.declines())
                .filteredOn(row -> row.within(found.published().declines().factor()))
                .hasSize(19);
        assertThat(found.declines())
                .filteredOn(row -> !row.within(found.published().declines().factor()))
                .allSatisfy(row -> {
                    assertThat(row.added()).as("what makes the difference").isNotEmpty();
                    assertThat(requireNonNull(row.without()).factorPerYear()
                                    / row.published().published())
                            .isBetween(0.99, 1.01);
                });
        assertThat(found.falls())
                .singleElement()
                .satisfies(fall -> assertThat(fall.holds()).as("%s", fall).isTrue());

        assertThat(ReproductionText.of(found))
                .contains("| 19 of 21 within a factor of 1.25 |")
                .contains("**285.7-fold**")
                .contains("## Not reproduced");
    }

    @Test
    void shouldNameTheRecordingsThatAreMissing(@TempDir Path empty) {
        assertThatThrownBy(() -> Reproductions.compute(empty, new PrintWriter(new StringWriter())))
                .hasMessageContaining("recordings are missing in " + empty)
                .hasMessageContaining("lmarena_csv.warc.gz")
                .hasMessageContaining("--recordings");
    }
}
