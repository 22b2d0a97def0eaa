package dev.leapfrog.events.output;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What scores and prices say together of a board; the field {@code type} tells which. One whenever the board has
 * published, and one when the prices of its models have changed what it says since. One flat object in JSON.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CapabilityPrice.class, name = "CapabilityPrice"),
    @JsonSubTypes.Type(value = GoodEnough.class, name = "GoodEnough"),
    @JsonSubTypes.Type(value = ParetoFrontier.class, name = "ParetoFrontier"),
})
public sealed interface MarketState extends Output permits CapabilityPrice, GoodEnough, ParetoFrontier {
    /** What it was concluded from, and when. */
    Basis basis();

    /**
     * What a conclusion rests on.
     *
     * @param provenance of the publication, or of the list of prices, that led to it
     * @param at event time of that
     * @param publication that the scores are of
     */
    record Basis(Provenance provenance, Instant at, Publication publication) {}

    /**
     * A model on the board with what it costs, in dollars per million tokens, blended over input and output.
     *
     * @param list what its lab asks, else the median over providers; null when nobody sells it at a known price
     * @param street of the cheapest current offer worth the name; null when there is none
     */
    record Priced(
            Model model,
            Score score,
            @Nullable Double list,
            @Nullable Double street) {}

    /** The board whose scores they are. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    default BoardId board() {
        return basis().publication().board();
    }

    @Override
    default String key() {
        return board().toString();
    }

    @Override
    default Instant eventTime() {
        return basis().at();
    }

    @Override
    default Instant knownAt() {
        return basis().provenance().fetchedAt();
    }

    @Override
    default String eventId() {
        return basis().publication() + "#" + getClass().getSimpleName() + "#" + basis().at() + "#" + origin();
    }

    @Override
    default String origin() {
        return basis().provenance().source();
    }

    /** The part of some models for which something holds, 0 to 1; null where there are none. */
    static @Nullable Double share(List<Priced> models, Predicate<Model> holds) {
        return models.isEmpty()
                ? null
                : models.stream().filter(one -> holds.test(one.model())).count() / (double) models.size();
    }
}
