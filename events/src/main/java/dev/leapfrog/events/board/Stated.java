package dev.leapfrog.events.board;

import java.util.List;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a model, in its own words; what {@link Model} was concluded from.
 *
 * @param organization who made it
 * @param licence under which it is published
 * @param link where the source sends readers; never fetched
 * @param models of a system: the models that the row names; null of a row of one model, and of one that names none
 */
public record Stated(
        @Nullable String organization,
        @Nullable String licence,
        @Nullable String link,
        @Nullable List<ModelId> models) {
    public Stated {
        models = models == null || models.isEmpty() ? null : List.copyOf(models);
    }
}
