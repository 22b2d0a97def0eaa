package dev.leapfrog.streams.price;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.provenance.RecordedSource;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.price.offer.Offer;
import dev.leapfrog.streams.price.offer.OfferId;
import dev.leapfrog.streams.price.offer.SourceListing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** All offers, found by listing, model, family, source and time; as they are now, and so after a restart. */
class OfferIndexTest {
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private static final String RECORDED = RecordedSource.of("list");

    private final MapMemory memory = new MapMemory();
    private OfferIndex index = new OfferIndex(memory);

    private static OfferId id(String model) {
        return new OfferId("acme", ModelId.parse(model), null, null, null);
    }

    private static Offer offer(String model, String... sources) {
        return offer(model, List.of(), sources);
    }

    private static Offer offer(String model, List<String> overruled, String... sources) {
        SortedMap<String, SourceListing> listings = new TreeMap<>();
        for (String source : sources) {
            listings.put(source, SourceListing.named(model + " by " + source));
        }
        return new Offer(
                id(model),
                BoardScript.model(model),
                true,
                listings,
                null,
                null,
                List.of(),
                null,
                overruled,
                List.of(),
                false);
    }

    private void put(Offer offer, @Nullable Instant due) {
        index.put(offer, due);
    }

    /** Twice over: as it is, and as it is read from the memory. */
    private void nowAndAfterARestart(Runnable check) {
        check.run();
        index = new OfferIndex(memory);
        check.run();
    }

    @Test
    void shouldFindAnOfferByWhatEventsKnow() {
        put(offer("lab/m", List.of("b"), "a", "b", RECORDED), NOON);

        nowAndAfterARestart(() -> {
            assertThat(index.offer(id("lab/m"))).isEqualTo(offer("lab/m", List.of("b"), "a", "b", RECORDED));
            assertThat(index.due(id("lab/m"))).isEqualTo(NOON);
            assertThat(index.listed("a", "lab/m by a")).isEqualTo(id("lab/m"));
            assertThat(index.listed("a", "lab/m by b")).isNull();
            assertThat(index.of(ModelId.parse("lab/m"))).containsExactly(id("lab/m"));
            assertThat(index.models()).containsExactly(ModelId.parse("lab/m"));
            assertThat(index.overruled("b")).containsExactly(id("lab/m"));
            assertThat(index.overruled("a")).isEmpty();
            assertThat(index.recorded()).containsExactly(RECORDED);
            assertThat(index.recorded(RECORDED)).containsExactly(id("lab/m"));
        });
    }

    @Test
    void shouldForgetWhatAnOfferWasBefore() {
        put(offer("lab/m", List.of("b"), "a", "b", RECORDED), NOON);
        put(offer("lab/m", "c"), null);

        nowAndAfterARestart(() -> {
            assertThat(index.listed("a", "lab/m by a")).isNull();
            assertThat(index.listed("c", "lab/m by c")).isEqualTo(id("lab/m"));
            assertThat(index.overruled("b")).isEmpty();
            assertThat(index.recorded()).isEmpty();
            assertThat(index.due(id("lab/m"))).isNull();
        });
        assertThat(index.due(NOON)).isEmpty();
    }

    @Test
    void shouldForgetAnOfferThatIsNoMore() {
        put(offer("lab/m", List.of("b"), "b", RECORDED), NOON);
        put(offer("lab/other", "b"), null);
        index.remove(id("lab/m"));
        index.remove(id("lab/never"));

        nowAndAfterARestart(() -> {
            assertThat(index.offer(id("lab/m"))).isNull();
            assertThat(index.due(id("lab/m"))).isNull();
            assertThat(index.listed("b", "lab/m by b")).isNull();
            assertThat(index.of(ModelId.parse("lab/m"))).isEmpty();
            assertThat(index.models()).containsExactly(ModelId.parse("lab/other"));
            assertThat(index.overruled("b")).isEmpty();
            assertThat(index.recorded()).isEmpty();
            assertThat(index.peers(id("lab/m-2025-05-01"))).isEmpty();
        });
        assertThat(index.due(NOON)).isEmpty();
    }

    @Test
    void shouldKnowOtherNamesOfAModelWithTheSameProvider() {
        put(offer("lab/m", "a"), null);
        put(offer("lab/m-2025-05-01", "a"), null);
        put(offer("lab/m-latest", "a"), null);
        put(offer("lab/other", "a"), null);
        Offer elsewhere = offer("lab/m", "a").of(new OfferId("shop", ModelId.parse("lab/m"), null, null, null));
        put(elsewhere, null);

        nowAndAfterARestart(() -> assertThat(index.peers(id("lab/m")))
                .extracting(Offer::id)
                .containsExactlyInAnyOrder(id("lab/m-2025-05-01"), id("lab/m-latest")));
    }

    @Test
    void shouldGiveWhatIsDueOnce() {
        put(offer("lab/m", "a"), NOON);
        put(offer("lab/later", "a"), NOON.plusSeconds(1));

        assertThat(index.due(NOON.minusSeconds(1))).isEmpty();
        assertThat(index.due(NOON)).containsExactly(id("lab/m"));
        assertThat(index.due(NOON)).isEmpty();
    }

    @Test
    void shouldSayOnceWhoseOffersHaveChanged() {
        put(offer("lab/m", "a"), null);
        index.remove(id("lab/gone"));

        assertThat(index.takeTouched()).containsExactlyInAnyOrder(ModelId.parse("lab/m"), ModelId.parse("lab/gone"));
        assertThat(index.takeTouched()).isEmpty();
    }
}
