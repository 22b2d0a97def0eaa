package dev.leapfrog.streams.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import dev.leapfrog.events.model.ModelId;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The models that capability is measured by where nothing else is configured. */
final class ReferenceModels {
    private static final String FILE = "reference-models.txt";

    private ReferenceModels() {}

    /** In the order of their release. */
    static List<ModelId> defaults() {
        try (InputStream file = ReferenceModels.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(ModelId::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }
}
