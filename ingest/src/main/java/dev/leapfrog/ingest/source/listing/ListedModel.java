package dev.leapfrog.ingest.source.listing;

import java.time.LocalDate;

import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.PlausibleDay;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of the model it is about. Every text is one readable line, see {@link ListedText}.
 *
 * @param name of the model, in the source's spelling
 * @param organization who made it, in the source's words; null where it does not say
 * @param licence in the source's words; null where it does not say
 * @param link where the source sends readers; never fetched; null where it gives none
 * @param releasedOn the release date that the source states; null where it states none
 * @param weights the repository of its weights as {@code owner/name}, when the source names it; null where it does not
 * @param sameAs another name of the same model that the source itself gives; null where it gives none
 * @param base the name of the model it is a listing of, when the source itself says so; null where it does not
 */
public record ListedModel(
        String name,
        @Nullable String organization,
        @Nullable String licence,
        @Nullable String link,
        @Nullable LocalDate releasedOn,
        @Nullable String weights,
        @Nullable String sameAs,
        @Nullable String base) {
    public ListedModel {
        requireLine(name, "name");
        requireLine(organization, "organization");
        requireLine(licence, "licence");
        requireLine(link, "link");
        requireLine(weights, "weights");
        requireLine(sameAs, "sameAs");
        requireLine(base, "base");
        PlausibleDay.require(releasedOn, "releasedOn");
    }

    /** Of which nothing is said but the name. */
    public static ListedModel named(String name) {
        return new ListedModel(name, null, null, null, null, null, null, null);
    }

    static void requireLine(@Nullable String text, String field) {
        if (text != null && !ListedText.isLine(text)) {
            throw new IllegalArgumentException(field + " must be one readable line");
        }
    }
}
