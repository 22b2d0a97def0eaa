package dev.leapfrog.streams.release;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a source says of the end of a model, or of one provider's offer of it.
 *
 * @param announcedOn when it was announced, or seen to be
 * @param effectiveOn from when on it can no longer be used; null when that is not said
 */
record Ending(LocalDate announcedOn, @Nullable LocalDate effectiveOn) {}
