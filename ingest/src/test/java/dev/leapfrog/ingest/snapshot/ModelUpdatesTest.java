package dev.leapfrog.ingest.snapshot;

import java.util.List;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.BoardListing;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.ingest.snapshot.Lists.CODE;
import static dev.leapfrog.ingest.snapshot.Lists.TEXT;
import static dev.leapfrog.ingest.snapshot.Lists.dated;
import static dev.leapfrog.ingest.snapshot.Lists.licensed;
import static dev.leapfrog.ingest.snapshot.Lists.origin;
import static dev.leapfrog.ingest.snapshot.Lists.released;
import static dev.leapfrog.ingest.snapshot.Lists.row;
import static dev.leapfrog.ingest.snapshot.Lists.undated;
import static org.assertj.core.api.Assertions.assertThat;

class ModelUpdatesTest {
    private final Comparison comparison = new Comparison(Lists::resolve, Providers.bundled(), new PriceReferences());

    @Test
    void shouldTellAnotherAttributeBeforeTheRowsAndNoScoreForIt() {
        Facts facts = facts(undated(TEXT, licensed(row("a", 1100), "CLOSED"), row("b", 1200)));

        Changes second = compare(facts, undated(TEXT, licensed(row("a", 1100), "OPEN_SOURCE"), row("b", 1201)));

        assertThat(ObservationLines.lines(second))
                .containsExactly(
                        "model lab/a CLOSED null null to lab/a OPEN_SOURCE null null",
                        "changed arena/text/overall@2024-06-19T00:00:00Z b 1200.0 to 1201.0",
                        "published arena/text/overall@2024-06-19T00:00:00Z complete changes 1 entries 2 lowest 1100.0 unseen []",
                        "arena arena/text@2024-06-19T00:00:00Z [overall]");
        assertThat(openness(second.facts())).containsOnly("a OPEN_SOURCE", "b UNKNOWN");
    }

    @Test
    void shouldMakeAnAttributeAloneAPublicationOnce() {
        Facts facts = facts(undated(TEXT, row("a", 1100)));

        Changes second = compare(facts, undated(TEXT, licensed(row("a", 1100), "CLOSED")));

        assertThat(ObservationLines.lines(second))
                .containsExactly(
                        "model lab/a UNKNOWN null null to lab/a CLOSED null null",
                        "published arena/text/overall@2024-06-19T00:00:00Z complete changes 0 entries 1 lowest 1100.0 unseen []",
                        "arena arena/text@2024-06-19T00:00:00Z [overall]");
        assertThat(second.updated()).as("the row and the claim").hasSize(2);
        assertThat(compare(second.facts(), undated(TEXT, licensed(row("a", 1100), "CLOSED")))
                        .observations())
                .isEmpty();
    }

    @Test
    void shouldKeepWhatIsKnownWhenTheSourceSaysLess() {
        Facts facts = facts(undated(TEXT, released(licensed(row("a", 1100), "CLOSED"), "2024-05-13")));

        Changes second = compare(facts, undated(TEXT, row("a", 1101)));

        assertThat(second.observations()).noneMatch(ModelChanged.class::isInstance);
        assertThat(second.observations())
                .filteredOn(ScoreChanged.class::isInstance)
                .singleElement()
                .satisfies(told -> assertThat(((ScoreChanged) told).model())
                        .satisfies(model -> assertThat(model.openness()).isEqualTo(Openness.CLOSED))
                        .satisfies(model -> assertThat(model.releasedOn()).hasToString("2024-05-13")));
    }

    @Test
    void shouldTellAModelOnceHoweverManyRowsAndBoardsItHas() {
        Facts facts =
                facts(undated(TEXT, row("a", 1100), row("a#high", 1150)), undated(CODE, row("a", 900), row("b", 800)));

        Changes second = compare(
                facts,
                undated(TEXT, licensed(row("a", 1100), "CLOSED"), row("a#high", 1150)),
                undated(CODE, row("a", 900), row("b", 800)));

        assertThat(ObservationLines.lines(second))
                .filteredOn(line -> line.startsWith("model"))
                .containsExactly("model lab/a UNKNOWN null null to lab/a CLOSED null null");
        assertThat(openness(second.facts())).containsOnly("a CLOSED", "a#high CLOSED", "b UNKNOWN");
    }

    @Test
    void shouldCorrectTheRowsOfBoardsThatAreNotInTheResponse() {
        Facts facts = facts(undated(TEXT, row("a", 1100)), undated(CODE, row("a", 900)));

        Facts after = compare(facts, undated(TEXT, licensed(row("a", 1100), "CLOSED")))
                .facts();

        assertThat(openness(after)).containsOnly("a CLOSED");
        assertThat(compare(after, undated(CODE, row("a", 900))).observations()).isEmpty();
    }

    @Test
    void shouldLetThePlainConfigurationSpeakFirstWhateverTheScores() {
        BoardListing list = undated(
                TEXT, licensed(row("a#high", 1150), "OPEN_SOURCE"), released(licensed(row("a", 1100), "CLOSED"), null));
        Facts facts = facts(list);
        assertThat(openness(facts)).containsOnly("a CLOSED", "a#high CLOSED");

        BoardListing swapped =
                undated(TEXT, licensed(row("a#high", 1050), "OPEN_SOURCE"), licensed(row("a", 1100), "CLOSED"));
        assertThat(compare(facts, swapped).observations()).noneMatch(ModelChanged.class::isInstance);
    }

    @Test
    void shouldTellAttributesAsTheyChangeFromDateToDate() {
        Changes history = compare(
                Facts.none(),
                dated(TEXT, "2024-01-01", licensed(row("a", 1100), "CLOSED")),
                dated(TEXT, "2024-02-01", licensed(row("a", 1100), "OPEN_WEIGHTS")));

        assertThat(ObservationLines.lines(history))
                .containsSubsequence(
                        "arena arena/text@2024-01-01T00:00:00Z [overall]",
                        "model lab/a CLOSED null null to lab/a OPEN_WEIGHTS null null",
                        "published arena/text/overall@2024-02-01T00:00:00Z complete changes 0 entries 1 lowest 1100.0 unseen []");
    }

    @Test
    void shouldLearnNothingFromALateDate() {
        Facts facts = facts(dated(TEXT, "2024-02-01", licensed(row("a", 1100), "OPEN_WEIGHTS")));

        Changes late = compare(facts, dated(TEXT, "2024-01-01", licensed(row("a", 1100), "CLOSED"), row("b", 1)));

        assertThat(late.observations()).noneMatch(ModelChanged.class::isInstance);
        assertThat(late.observations())
                .filteredOn(ScoreChanged.class::isInstance)
                .extracting(told -> ((ScoreChanged) told).model().openness())
                .containsExactly(Openness.OPEN_WEIGHTS, Openness.UNKNOWN);
        assertThat(openness(late.facts())).containsOnly("a OPEN_WEIGHTS");
    }

    private static List<String> openness(Facts facts) {
        return facts.all().stream()
                .filter(SourceFact.Row.class::isInstance)
                .map(SourceFact.Row.class::cast)
                .map(row -> row.alias() + " " + row.model().openness())
                .toList();
    }

    private Facts facts(BoardListing... listings) {
        return compare(Facts.none(), listings).facts();
    }

    private Changes compare(Facts facts, BoardListing... listings) {
        return comparison.compare(origin("2024-06-19T00:00:00Z"), 0, List.of(listings), facts);
    }
}
