package dev.leapfrog.ingest.resolve.identity;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a source said of one row, as it wrote it.
 *
 * @param source who writes the name, by which its path and dates are read ({@code conventions.yaml}); null when that
 *     does not matter
 * @param name of the model, with whatever path, configuration or date the source put into it
 * @param organization that the source credits with the model; null when it credits nobody
 * @param licence null when the source has no such column
 * @param link that the source gives for the model
 * @param links to what the source itself calls the same model
 * @param statedRelease the release date that the source gives
 * @param asOf date of the publication; a name can mean different models at different times
 */
public record Naming(
        @Nullable String source,
        String name,
        @Nullable String organization,
        @Nullable String licence,
        @Nullable String link,
        Links links,
        @Nullable LocalDate statedRelease,
        LocalDate asOf) {
    public Naming {
        if (name.isBlank()) {
            throw new IllegalArgumentException("naming.name must not be blank");
        }
    }

    /** A row of a source without a convention or links of its own. */
    public Naming(
            String name,
            @Nullable String organization,
            @Nullable String licence,
            @Nullable String link,
            @Nullable LocalDate statedRelease,
            LocalDate asOf) {
        this(null, name, organization, licence, link, Links.NONE, statedRelease, asOf);
    }

    /** A name and who writes it, nothing else said. */
    public static Naming of(String source, String name, LocalDate asOf) {
        return new Naming(source, name, null, null, null, Links.NONE, null, asOf);
    }

    /** The same row with what the source links it to. */
    public Naming with(Links more) {
        return new Naming(source, name, organization, licence, link, more, statedRelease, asOf);
    }
}
