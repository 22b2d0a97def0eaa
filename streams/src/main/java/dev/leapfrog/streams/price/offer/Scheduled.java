package dev.leapfrog.streams.price.offer;

import java.time.LocalDate;

import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;

/** A price that was announced for a later day. */
public record Scheduled(
        Price price, LocalDate validFrom, @Nullable LocalDate validUntil) {}
