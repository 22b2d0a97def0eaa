package dev.leapfrog.ingest.resolve;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a source itself links a name to. Such a link outranks anything that the name says by itself.
 *
 * @param huggingFace {@code owner/repository} of the weights
 * @param canonicalSlug the dated id behind the id, as OpenRouter has it
 * @param baseModel {@code lab/model} that the entry describes, as models.dev has it
 */
public record Links(
        @Nullable String huggingFace,
        @Nullable String canonicalSlug,
        @Nullable String baseModel) {

    /** Of a source that links nothing. */
    public static final Links NONE = new Links(null, null, null);

    public Links {
        huggingFace = blankToNull(huggingFace);
        canonicalSlug = blankToNull(canonicalSlug);
        baseModel = blankToNull(baseModel);
    }

    /** The firmest first, as names with the convention they are written by. */
    Stream<Linked> firmestFirst() {
        return Stream.of(
                        linked(baseModel, "models.dev:models", "base model"),
                        linked(canonicalSlug, "openrouter_slug", "canonical slug"),
                        linked(huggingFace, "huggingface", "Hugging Face id"))
                .filter(Objects::nonNull);
    }

    private static @Nullable Linked linked(@Nullable String name, String source, String kind) {
        return name == null ? null : new Linked(name, source, kind);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A name that a link leads to, and who writes names like that. */
    record Linked(String name, String source, String kind) {}
}
