package dev.leapfrog.sinks.model;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.sinks.view.OfferPrice;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a model, as channels give it.
 *
 * @param opennessClaims what each source claims of its openness
 * @param dates of its life; null when no registry and no lab lists it
 * @param description what it is; null when no registry and no lab lists it
 * @param listedBy who lists it; null when nobody does
 * @param ends what is said of its end; null when no registry and no lab lists it
 * @param offers what it costs now, by offer
 * @param boards where it stands, by board
 * @param uptake how much it is used, by measure
 */
public record ModelFacts(
        Model model,
        List<KnownModel.Claim> opennessClaims,
        ReleaseFact.@Nullable Dates dates,
        ReleaseFact.@Nullable Description description,
        @Nullable List<String> listedBy,
        @Nullable List<ReleaseFact.End> ends,
        List<OfferPrice> offers,
        List<BoardPlace> boards,
        List<Use> uptake) {
    public ModelFacts {
        opennessClaims = List.copyOf(opennessClaims);
        listedBy = listedBy == null ? null : List.copyOf(listedBy);
        ends = ends == null ? null : List.copyOf(ends);
        offers = List.copyOf(offers);
        boards = List.copyOf(boards);
        uptake = List.copyOf(uptake);
    }

    /**
     * How much it is used.
     *
     * @param measure such as {@code huggingface/downloads}
     * @param value in the unit of the measure
     * @param reached how soon it came to each level
     */
    public record Use(String measure, double value, Instant at, List<UptakeFact.Reached> reached) {
        public Use {
            reached = List.copyOf(reached);
        }

        static Use of(UptakeFact fact) {
            return new Use(
                    fact.measure(), fact.value(), fact.at(), fact.reached() == null ? List.of() : fact.reached());
        }
    }

    static ModelFacts of(KnownModel known) {
        ReleaseFact release = known.release();
        return new ModelFacts(
                known.model(),
                known.openness(),
                release == null ? null : release.dates(),
                release == null ? null : release.description(),
                release == null ? null : release.witnesses(),
                release == null ? null : release.ends() == null ? List.of() : release.ends(),
                known.offers().stream().map(OfferPrice::of).toList(),
                known.boards(),
                known.uptake().values().stream().map(Use::of).toList());
    }
}
