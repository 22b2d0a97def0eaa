package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.fact.MergedModels;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.listing.PriceListing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One list against another is one word against one; a third decides, whichever was first. */
class HeldPricesTest {
    private static final Price WRONG = price(250, 1000);
    private static final Price RIGHT = price(0.25, 1);

    private final Map<String, Facts> last = new HashMap<>();
    private PriceReferences references = new PriceReferences();
    private int day;

    @Test
    void shouldBelieveTwoListsAgainstTheFirst() {
        assertThat(publish("wrong", WRONG)).containsExactly(WRONG);
        assertThat(publish("two", RIGHT)).isEmpty();
        assertThat(publish("three", RIGHT)).containsExactly(RIGHT);
        assertThat(publish("two", RIGHT)).containsExactly(RIGHT);
        assertThat(publish("wrong", RIGHT)).containsExactly(RIGHT);

        assertThat(held()).isEmpty();
    }

    /** The page of the second list is not modified, so that its body is never sent again. */
    @Test
    void shouldJudgeAgainWhatIsHeldBackOnAPageThatStaysAsItIs() {
        publish("wrong", WRONG);
        publish("two", RIGHT);
        assertThat(repeat("two")).isEmpty();
        publish("three", RIGHT);

        assertThat(repeat("two")).containsExactly(RIGHT);
        assertThat(repeat("two")).isEmpty();
        assertThat(held()).isEmpty();
    }

    @Test
    void shouldBelieveThemAfterARestart() {
        publish("wrong", WRONG);
        publish("two", RIGHT);
        restart();

        assertThat(publish("three", RIGHT)).containsExactly(RIGHT);
    }

    @Test
    void shouldNotTakeTheSameListForASecondWord() {
        publish("wrong", WRONG);

        assertThat(publish("two", RIGHT)).isEmpty();
        assertThat(publish("two", RIGHT)).isEmpty();
        assertThat(publish("two_copied", RIGHT)).isEmpty();
        assertThat(held()).containsExactlyInAnyOrder("offer acme/m", "offer acme/m");
    }

    @Test
    void shouldForgetWhatIsHeldBackWhenTheListHasItNoMore() {
        publish("wrong", WRONG);
        publish("two", RIGHT);
        publish("two", listing(new ListedOffer("acme/x", "acme", model("x"), RIGHT, null, null)));

        assertThat(held()).isEmpty();
        assertThat(publish("three", RIGHT)).isEmpty();
    }

    @Test
    void shouldKnowWhatIsHeldBackOfAModelThatProvedToBeAnother() {
        publish("wrong", WRONG);
        publish("two", RIGHT);
        Model to = Lists.resolve(new Naming("other", null, null, null, null, LocalDate.parse("2026-05-01")))
                .model();
        List<SourceFact> before = facts("two").all().stream()
                .filter(SourceFact.Quarantined.class::isInstance)
                .toList();
        MergedModels merged =
                MergedModels.of(List.of(new Facts(List.of(new SourceFact.Merged(ModelId.parse("lab/m"), to)))));

        assertThat(before).hasSize(1).allSatisfy(held -> {
            SourceFact.Offer offer = Objects.requireNonNull(((SourceFact.Quarantined) merged.now(held)).offer());
            assertThat(offer.model().id()).isEqualTo(to.id());
            assertThat(offer.price()).isEqualTo(RIGHT);
        });
    }

    private List<Price> publish(String source, Price price) {
        return publish(source, listing(new ListedOffer("acme/m", "acme", model("m"), price, null, null)));
    }

    private List<Price> publish(String source, PriceListing listing) {
        return taken(
                source,
                new Comparison(Lists::resolve, Providers.bundled(), references)
                        .compare(origin(source), 0, List.of(listing), facts(source)));
    }

    private List<Price> repeat(String source) {
        return taken(
                source,
                new Comparison(Lists::resolve, Providers.bundled(), references)
                        .repeat(origin(source), 0, facts(source)));
    }

    private Origin origin(String source) {
        Instant at = Instant.parse("2026-05-01T00:00:00Z").plusSeconds(86_400L * day++);
        return new Origin(
                source,
                lineage(source),
                new Origin.Response(
                        new SourceState.Cursor(at, "test.warc", 0), "https://test.example/list", at, "0".repeat(64)),
                "test/1",
                "run",
                Mode.BACKFILL);
    }

    private List<Price> taken(String source, Changes changes) {
        last.put(source, changes.facts());
        references.forget(source, changes.removed());
        references.learn(source, lineage(source), changes.updated());
        return changes.observations().stream()
                .filter(PriceClaimed.class::isInstance)
                .map(claim -> ((PriceClaimed) claim).price())
                .toList();
    }

    private void restart() {
        references = new PriceReferences();
        last.forEach((source, facts) -> references.learn(source, lineage(source), facts.all()));
    }

    private List<String> held() {
        return last.values().stream()
                .flatMap(facts -> facts.all().stream())
                .filter(SourceFact.Quarantined.class::isInstance)
                .map(held -> ((SourceFact.Quarantined) held).what())
                .toList();
    }

    private Facts facts(String source) {
        return last.getOrDefault(source, Facts.none());
    }

    private static String lineage(String source) {
        return source.split("_", 2)[0];
    }

    private static PriceListing listing(ListedOffer offer) {
        return new PriceListing(null, true, List.of(offer));
    }

    private static ListedModel model(String name) {
        return ListedModel.named(name);
    }

    private static Price price(double input, double output) {
        return Price.of(new Amounts(input, output, null, null));
    }
}
