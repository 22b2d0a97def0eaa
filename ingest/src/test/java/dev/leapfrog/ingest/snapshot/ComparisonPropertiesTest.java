package dev.leapfrog.ingest.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.BoardListing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every series of responses; a thousand of them, by seed. */
class ComparisonPropertiesTest {
    private static final int SEEDS = Integer.getInteger("leapfrog.seeds", 200);

    private final Comparison comparison = new Comparison(Lists::resolve, Providers.bundled(), new PriceReferences());

    @Test
    void shouldTellTheSameWhateverTheOrderOfRowsAndLists() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomResponses random = new RandomResponses(seed);
            Facts facts = Facts.none();
            int number = 0;
            for (List<BoardListing> response : random.responses()) {
                Changes changes = compare(number, response, facts);
                assertThat(said(compare(number, random.shuffled(response), facts)))
                        .as("seed %d, response %d", seed, number)
                        .isEqualTo(said(changes));
                facts = changes.facts();
                number++;
            }
        }
    }

    /** All that is written. */
    private static List<Object> said(Changes changes) {
        return List.of(
                changes.observations(),
                changes.updated(),
                changes.removed(),
                changes.quarantined(),
                changes.heldLists(),
                changes.facts(),
                changes.merged());
    }

    @Test
    void shouldTellNothingOfAResponseThatWasJustRead() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Facts facts = Facts.none();
            int number = 0;
            for (List<BoardListing> response : new RandomResponses(seed).responses()) {
                facts = compare(number, response, facts).facts();
                Changes again = compare(number, response, facts);
                assertThat(again.observations())
                        .as("seed %d, response %d", seed, number)
                        .isEmpty();
                assertThat(again.updated())
                        .as("seed %d, response %d", seed, number)
                        .isEmpty();
                assertThat(again.removed())
                        .as("seed %d, response %d", seed, number)
                        .isEmpty();
                number++;
            }
        }
    }

    @Test
    void shouldGoOnFromWhatTheLogKeepsAsIfItHadNeverStopped() throws UnreadableEvent {
        for (long seed = 0; seed < SEEDS; seed++) {
            Map<String, byte[]> log = new TreeMap<>();
            Facts facts = Facts.none();
            int number = 0;
            for (List<BoardListing> response : new RandomResponses(seed).responses()) {
                Changes undisturbed = compare(number, response, facts);
                Changes restarted = compare(number, response, read(log));
                assertThat(restarted.observations())
                        .as("seed %d, response %d", seed, number)
                        .isEqualTo(undisturbed.observations());
                undisturbed.updated().forEach(fact -> log.put(fact.entity(), EventJson.write(fact)));
                undisturbed.removed().forEach(log::remove);
                facts = undisturbed.facts();
                number++;
            }
        }
    }

    @Test
    void shouldLetAReaderOfTheLogHaveTheListWhenItCloses() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Facts facts = Facts.none();
            LogReader reader = new LogReader();
            int number = 0;
            for (List<BoardListing> response : new RandomResponses(seed).responses()) {
                Changes changes = compare(number, response, facts);
                reader.read(changes.observations(), response, "seed " + seed + ", response " + number);
                facts = changes.facts();
                number++;
            }
        }
    }

    private static Facts read(Map<String, byte[]> log) throws UnreadableEvent {
        List<SourceFact> facts = new ArrayList<>();
        for (byte[] fact : log.values()) {
            facts.add(EventJson.read(fact, SourceFact.class));
        }
        return new Facts(facts);
    }

    private Changes compare(int number, List<BoardListing> response, Facts facts) {
        return comparison.compare(Lists.origin(RandomResponses.fetchedAt(number)), 0, response, facts);
    }
}
