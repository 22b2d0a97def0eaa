package dev.leapfrog.streams.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import dev.leapfrog.events.model.ModelId;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The models that others are held against where nothing else is configured; lists of names beside the rules. */
public final class ReferenceModels {
    private ReferenceModels() {}

    /**
     * Reads a list, one {@code lab/model} a line; lines that begin with {@code #} are comments.
     *
     * @param beside the rules in whose package the list stands
     */
    public static List<ModelId> read(Class<?> beside, String file) {
        try (InputStream list = beside.getResourceAsStream(file)) {
            if (list == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(ModelId::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
