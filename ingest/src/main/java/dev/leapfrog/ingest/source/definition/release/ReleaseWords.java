package dev.leapfrog.ingest.source.definition.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words of titles, in lower case, as {@code release-words.yaml} has them.
 *
 * @param openers beginnings of titles that announce what follows
 * @param articles words before a name that say nothing
 * @param variants words of a name after its version or number
 * @param closers ends of titles that say that what is before them has been released
 * @param products names that begin like a family but are no model
 * @param refused words that say that the title is about a model, not its release
 */
record ReleaseWords(
        List<String> openers,
        Set<String> articles,
        Set<String> variants,
        List<String> closers,
        List<String> products,
        Set<String> refused) {
    private static final String FILE = "release-words.yaml";

    static ReleaseWords bundled() {
        try (InputStream file = ReleaseWords.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build()
                    .readValue(file, ReleaseWords.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
