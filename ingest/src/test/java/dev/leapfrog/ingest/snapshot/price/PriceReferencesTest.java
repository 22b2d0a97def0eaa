package dev.leapfrog.ingest.snapshot.price;

import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.snapshot.Lists;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PriceReferencesTest {
    private final PriceReferences references = new PriceReferences();

    @Test
    void shouldForgetAnOfferThatIsWithdrawn() {
        SourceFact.Offer offer = offer("m", 2);
        references.learn("one", "one", List.of(offer));
        references.forget("one", List.of(offer.entity(), "no offer at all"));

        assertThat(references.ofOffer("other", offer("m", 3))).isEmpty();
        assertThat(references.ofModel("other", offer("m", 3))).isEmpty();
    }

    @Test
    void shouldKeepWhatAnotherCopyOfTheListStillClaims() {
        SourceFact.Offer offer = offer("m", 2);
        references.learn("upstream", "list", List.of(offer));
        references.learn("mirror", "list", List.of(offer));
        references.forget("mirror", List.of(offer.entity()));

        assertThat(references.ofOffer("other", offer("m", 3))).containsExactly(offer.price());
        assertThat(references.ofOffer("list", offer("m", 3))).isEmpty();
    }

    @Test
    void shouldKnowTheOffersOfAModelThatProvedToBeAnother() {
        SourceFact.Offer offer = offer("short", 2);
        references.learn("one", "one", List.of(offer));
        references.merged(offer.model().id(), offer("long", 2).model().id());

        assertThat(references.ofOffer("other", offer("long", 3))).containsExactly(offer.price());
        assertThat(references.ofModel("other", offer("long", 3))).containsExactly(offer.price());
        assertThat(references.ofModel("other", offer)).isEmpty();
    }

    private static SourceFact.Offer offer(String model, double input) {
        return new SourceFact.Offer(
                "acme",
                model,
                Lists.resolve(new Naming(model, null, null, null, null, LocalDate.parse("2025-01-01")))
                        .model(),
                model,
                false,
                Price.of(new Amounts(input, input, null, null)),
                null,
                null,
                true);
    }
}
