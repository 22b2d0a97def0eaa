package dev.leapfrog.events.observation;

import java.time.LocalDate;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A model that somebody made from another one.
 *
 * @param derivative the source's name of what was made
 * @param base what it was made from
 * @param baseAlias the source's name of that
 * @param createdOn the day it was put up; null when the source does not say
 */
public record DerivativeListed(
        Provenance provenance,
        String derivative,
        Model base,
        String baseAlias,
        Relation relation,
        @Nullable LocalDate createdOn)
        implements EcosystemObservation {
    public DerivativeListed {
        Require.text(derivative, "derivative");
        Require.text(baseAlias, "baseAlias");
    }

    /** How it was made. */
    public enum Relation {
        FINETUNE,
        ADAPTER,
        MERGE,
        QUANTIZED
    }

    @Override
    public String subject() {
        return base.id().toString();
    }
}
