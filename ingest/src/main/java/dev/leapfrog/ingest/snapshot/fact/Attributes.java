package dev.leapfrog.ingest.snapshot.fact;

import java.time.LocalDate;

import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model that may come to be known differently; whatever configuration and spelling it is listed
 * under. Its lab is not among them, as it is part of the model's id.
 *
 * @param parameters in billions; null when not known
 * @param releasedOn null when not known, then its basis is null too
 */
public record Attributes(
        Openness openness,
        @Nullable String country,
        @Nullable Double parameters,
        @Nullable LocalDate releasedOn,
        @Nullable DateBasis releasedBasis) {
    public static Attributes of(Model model) {
        return new Attributes(
                model.openness(), model.country(), model.parameters(), model.releasedOn(), model.releasedBasis());
    }

    /**
     * These as a newer word has them. A newer word that knows less of something changes nothing of it; a release date
     * gives way only to one that is at least as well founded.
     */
    public Attributes updatedBy(Attributes newer) {
        boolean betterDate = newer.releasedBasis != null
                && (releasedBasis == null || newer.releasedBasis.compareTo(releasedBasis) <= 0);
        return new Attributes(
                newer.openness == Openness.UNKNOWN ? openness : newer.openness,
                newer.country == null ? country : newer.country,
                newer.parameters == null ? parameters : newer.parameters,
                betterDate ? newer.releasedOn : releasedOn,
                betterDate ? newer.releasedBasis : releasedBasis);
    }

    /** These with another openness. */
    public Attributes with(Openness other) {
        return new Attributes(other, country, parameters, releasedOn, releasedBasis);
    }

    /** The model with these attributes, its name and configuration kept. */
    public Model applyTo(Model model) {
        return new Model(
                model.id(),
                model.name(),
                model.lab(),
                model.labName(),
                country,
                openness,
                model.configuration(),
                parameters,
                SizeTier.of(parameters),
                releasedOn,
                releasedBasis,
                model.resolved());
    }
}
