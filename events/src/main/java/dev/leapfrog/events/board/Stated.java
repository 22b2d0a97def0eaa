package dev.leapfrog.events.board;

import dev.leapfrog.events.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a model, in its own words; what {@link Model} was concluded from.
 *
 * @param organization who made it
 * @param licence under which it is published
 * @param link where the source sends readers; never fetched
 */
public record Stated(
        @Nullable String organization,
        @Nullable String licence,
        @Nullable String link) {}
