package dev.leapfrog.ingest.resolve.identity;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a source itself links a name to. Such a link outranks anything that the name says by itself.
 *
 * @param huggingFace {@code owner/repository} of the weights
 * @param canonicalSlug the dated id behind the id, as OpenRouter has it
 * @param baseModel {@code lab/model} that the entry describes, as models.dev has it
 * @param onlyName the one name that the entry stands for, as genai-prices has it
 */
public record Links(
        @Nullable String huggingFace,
        @Nullable String canonicalSlug,
        @Nullable String baseModel,
        @Nullable String onlyName) {

    /** Of a source that links nothing. */
    public static final Links NONE = new Links(null, null, null, null);

    public Links {
        huggingFace = blankToNull(huggingFace);
        canonicalSlug = blankToNull(canonicalSlug);
        baseModel = blankToNull(baseModel);
        onlyName = blankToNull(onlyName);
    }

    /** Of a source that has no entries for single names. */
    public Links(@Nullable String huggingFace, @Nullable String canonicalSlug, @Nullable String baseModel) {
        this(huggingFace, canonicalSlug, baseModel, null);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The firmest first, as names with the convention they are written by. */
    Stream<Target> firmestFirst() {
        return Stream.of(
                        target(baseModel, "models.dev:models", "base model"),
                        target(canonicalSlug, "openrouter_slug", "canonical slug"),
                        target(huggingFace, "huggingface", "Hugging Face id"),
                        target(onlyName, "genai_prices", "single-name match rule"))
                .filter(Objects::nonNull);
    }

    private static @Nullable Target target(@Nullable String name, String source, String kind) {
        return name == null ? null : new Target(name, source, kind);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * A name that a link leads to.
     *
     * @param source who writes names like that
     * @param kind of link, in a few words
     */
    public record Target(String name, String source, String kind) {}
}
