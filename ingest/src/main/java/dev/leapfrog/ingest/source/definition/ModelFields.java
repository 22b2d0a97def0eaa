package dev.leapfrog.ingest.source.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.ListedModel;
import dev.leapfrog.ingest.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Where a row says which model it is about; see {@link ListedModel}. Written as the path of the name alone, too. */
record ModelFields(
        Field name,
        @Nullable Field organization,
        @Nullable Field licence,
        @Nullable Field link,
        @Nullable Field released,
        @Nullable Field weights,
        @Nullable Field sameAs,
        @Nullable Field base) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ModelFields of(String name) {
        return new ModelFields(Field.of(name), null, null, null, null, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static ModelFields of(
            @JsonProperty(value = "name", required = true) Field name,
            @JsonProperty("organization") @Nullable Field organization,
            @JsonProperty("licence") @Nullable Field licence,
            @JsonProperty("link") @Nullable Field link,
            @JsonProperty("released") @Nullable Field released,
            @JsonProperty("weights") @Nullable Field weights,
            @JsonProperty("sameAs") @Nullable Field sameAs,
            @JsonProperty("base") @Nullable Field base) {
        return new ModelFields(name, organization, licence, link, released, weights, sameAs, base);
    }

    ListedModel read(Row row, Field.Page page) throws UnreadableException {
        String written = name.line(row, page);
        if (written == null) {
            throw new UnreadableException("no name");
        }
        String other = line(sameAs, row, page);
        return new ListedModel(
                written,
                line(organization, row, page),
                line(licence, row, page),
                line(link, row, page),
                released == null ? null : released.day(row, page, "released"),
                line(weights, row, page),
                written.equals(other) ? null : other,
                line(base, row, page));
    }

    static @Nullable String line(@Nullable Field field, Row row, Field.Page page) throws UnreadableException {
        return field == null ? null : field.line(row, page);
    }
}
