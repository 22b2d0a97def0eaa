package dev.leapfrog.ingest.snapshot.fact;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.source.SourceFact;
import org.jspecify.annotations.Nullable;

/**
 * The model that a fact is about.
 *
 * @param alias the name under which the source published it
 */
public record FactModel(String alias, Model model) {

    /** Null of a fact that is about none. */
    public static @Nullable FactModel of(SourceFact fact) {
        return switch (fact) {
            case SourceFact.Row row -> new FactModel(row.alias(), row.model());
            case SourceFact.Offer offer -> new FactModel(offer.alias(), offer.model());
            case SourceFact.Entry entry -> new FactModel(entry.alias(), entry.model());
            case SourceFact.Measurement value -> new FactModel(value.alias(), value.model());
            case SourceFact.Derivative derivative -> new FactModel(derivative.baseAlias(), derivative.base());
            case SourceFact.Issue other -> null;
            case SourceFact.BoardScale other -> null;
            case SourceFact.Part other -> null;
            case SourceFact.Snapshot other -> null;
            case SourceFact.Released other -> null;
            case SourceFact.Merged other -> null;
            case SourceFact.OpennessClaim other -> null;
            case SourceFact.Quarantined other -> null;
        };
    }

    /** The same offer of another model. */
    static SourceFact.Offer offer(SourceFact.Offer offer, Model model) {
        return new SourceFact.Offer(
                offer.provider(),
                offer.offer(),
                model,
                offer.alias(),
                offer.firstParty(),
                offer.price(),
                offer.validFrom(),
                offer.validUntil(),
                offer.seen());
    }

    /** The same fact about another model. */
    static SourceFact with(SourceFact fact, Model model) {
        return switch (fact) {
            case SourceFact.Row row ->
                new SourceFact.Row(row.board(), model, row.alias(), row.score(), row.rank(), row.seen());
            case SourceFact.Offer offer -> offer(offer, model);
            case SourceFact.Entry entry ->
                new SourceFact.Entry(entry.entry(), model, entry.alias(), entry.details(), entry.ending());
            case SourceFact.Measurement value ->
                new SourceFact.Measurement(value.measure(), model, value.alias(), value.value());
            case SourceFact.Derivative derivative ->
                new SourceFact.Derivative(
                        derivative.derivative(), model, derivative.baseAlias(), derivative.relation());
            case SourceFact.Issue other -> other;
            case SourceFact.BoardScale other -> other;
            case SourceFact.Part other -> other;
            case SourceFact.Snapshot other -> other;
            case SourceFact.Released other -> other;
            case SourceFact.Merged other -> other;
            case SourceFact.OpennessClaim claim ->
                new SourceFact.OpennessClaim(model.id(), claim.openness(), claim.evidence(), claim.since());
            case SourceFact.Quarantined other -> other;
        };
    }
}
