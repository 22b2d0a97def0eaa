package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a source said of one row, as it wrote it.
 *
 * @param name of the model, with whatever path, configuration or date the source put into it
 * @param organization that the source credits with the model; null when it credits nobody
 * @param licence null when the source has no such column
 * @param link that the source gives for the model
 * @param statedRelease the release date that the source gives
 * @param asOf date of the publication; a name can mean different models at different times
 */
public record Naming(
        String name,
        @Nullable String organization,
        @Nullable String licence,
        @Nullable String link,
        @Nullable LocalDate statedRelease,
        LocalDate asOf) {
    public Naming {
        if (name.isBlank()) {
            throw new IllegalArgumentException("naming.name must not be blank");
        }
    }
}
