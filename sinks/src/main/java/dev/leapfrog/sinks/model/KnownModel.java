package dev.leapfrog.sinks.model;

import java.util.List;
import java.util.SortedMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.sinks.view.CurrentPrice;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a model.
 *
 * @param release what registries and the lab say of it; null when none lists it
 * @param openness what each source claims, by source
 * @param offers by offer
 * @param boards by board
 * @param uptake by measure
 */
public record KnownModel(
        Model model,
        @Nullable ReleaseFact release,
        List<Claim> openness,
        List<CurrentPrice> offers,
        List<BoardPlace> boards,
        SortedMap<String, UptakeFact> uptake) {
    public KnownModel {
        openness = List.copyOf(openness);
        offers = List.copyOf(offers);
        boards = List.copyOf(boards);
    }

    /** What a source claims of the openness, and what that rests on. */
    public record Claim(String source, String openness, String evidence) {}

    /** The same as channels give it. */
    public ModelFacts facts() {
        return ModelFacts.of(this);
    }
}
