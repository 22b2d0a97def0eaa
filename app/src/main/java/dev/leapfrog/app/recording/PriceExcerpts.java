package dev.leapfrog.app.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.recording.ExcerptHead;
import org.jspecify.annotations.Nullable;

/**
 * The labs' own offers in the lists of prices: of each month, say, the first list whole, so that what has left it is
 * withdrawn, and between these, at its own date, what has changed.
 */
final class PriceExcerpts {
    private final Recipe recipe;
    private final ReadBack names;
    private final Map<String, Series> sources = new TreeMap<>();
    private final List<Excerpt> excerpts = new ArrayList<>();

    PriceExcerpts(Recipe recipe, ReadBack names) {
        this.recipe = recipe;
        this.names = names;
    }

    void take(Observation event) {
        String source = event.provenance().source();
        if (!recipe.prices() || !recipe.licences().containsKey(source)) {
            return;
        }
        if (event instanceof PriceClaimed claimed) {
            Series series = sources.computeIfAbsent(source, added -> new Series());
            series.claimed(claimed);
        } else if (event instanceof OfferWithdrawn withdrawn && sources.containsKey(source)) {
            sources.get(source).withdrawn(withdrawn);
        } else if (event instanceof SnapshotPublished marker
                && marker.list() == SnapshotPublished.Kind.PRICES
                && sources.containsKey(source)
                && recipe.takes(marker.provenance(), marker.publishedAt())) {
            sources.get(source).published(marker);
        }
    }

    List<Excerpt> excerpts() {
        return excerpts;
    }

    /** One source's list. */
    private final class Series {
        private final SortedMap<String, ListedOffer> offers = new TreeMap<>();
        private final SortedMap<String, ListedOffer> changed = new TreeMap<>();
        private @Nullable LocalDate slot;

        void claimed(PriceClaimed claim) {
            String entity = SourceFact.Offer.entity(claim.offer(), claim.validFrom());
            offers.remove(entity);
            changed.remove(entity);
            ListedOffer offer = recipe.takes(claim) ? listed(claim) : null;
            if (offer != null) {
                offers.put(entity, offer);
                changed.put(entity, offer);
            }
        }

        private @Nullable ListedOffer listed(PriceClaimed claim) {
            Instant at = claim.provenance().eventTime();
            ListedModel model = names.listed(claim.provenance().source(), claim.model(), claim.alias(), null, at);
            return model == null
                    ? null
                    : new ListedOffer(
                            claim.offer(),
                            claim.provider(),
                            model,
                            claim.price(),
                            claim.validFrom(),
                            claim.validUntil());
        }

        void withdrawn(OfferWithdrawn withdrawn) {
            String entity = SourceFact.Offer.entity(withdrawn.offer(), withdrawn.validFrom());
            offers.remove(entity);
            changed.remove(entity);
        }

        void published(SnapshotPublished marker) {
            LocalDate now = recipe.every().slot(marker.publishedAt());
            boolean whole = !now.equals(slot);
            List<ListedOffer> rows = List.copyOf((whole ? offers : changed).values());
            if (!rows.isEmpty()) {
                ExcerptHead head = ExcerptHead.prices(
                        recipe.taken(marker.provenance(), marker.publishedAt(), whole && marker.complete()));
                excerpts.add(new Excerpt(head, rows));
                slot = now;
                changed.clear();
            }
        }
    }
}
