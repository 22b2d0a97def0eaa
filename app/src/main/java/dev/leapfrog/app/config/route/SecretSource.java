package dev.leapfrog.app.config.route;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.leapfrog.sinks.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where an address or a key is found: it stands in the configuration, in the environment, or in a file.
 *
 * @param written the secret itself; null when it stands elsewhere
 * @param variable of the environment
 * @param file seen from the configuration
 * @param field how the field is called: {@code urlEnv} and {@code urlFile} are its others
 */
record SecretSource(
        @Nullable String written,
        @Nullable String variable,
        @Nullable Path file,
        String field) {
    SecretSource {
        if (Stream.of(written == null, variable == null, file == null)
                        .filter(isAbsent -> !isAbsent)
                        .count()
                > 1) {
            throw new IllegalArgumentException(
                    "only one of " + field + ", " + field + "Env and " + field + "File may be given");
        }
    }

    static SecretSource of(
            @Nullable String written,
            @Nullable String variable,
            @Nullable String file,
            Path configuration,
            String field) {
        return new SecretSource(written, variable, file == null ? null : configuration.resolveSibling(file), field);
    }

    boolean isGiven() {
        return written != null || variable != null || file != null;
    }

    /** @throws IllegalArgumentException when it is not there, or empty */
    Secret read(Map<String, String> environment) throws IOException {
        try {
            return new Secret(text(environment));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name() + " " + wrong.getMessage(), wrong);
        }
    }

    /** The secret as a type of its own, whose errors do not name where it stands. */
    <T> T read(Map<String, String> environment, Function<Secret, T> as) throws IOException {
        Secret secret = read(environment);
        try {
            return as.apply(secret);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name() + " " + wrong.getMessage(), wrong);
        }
    }

    private String text(Map<String, String> environment) throws IOException {
        if (written != null) {
            return written;
        }
        if (variable != null) {
            String value = environment.get(variable);
            if (value == null) {
                throw new IllegalArgumentException("is not set in the environment");
            }
            return value;
        }
        if (file == null) {
            throw new IllegalArgumentException("is missing: " + field + ", " + field + "Env or " + field + "File");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("is no file", missing);
        }
    }

    private String name() {
        if (variable != null) {
            return field + "Env: " + variable;
        }
        return file == null ? field : field + "File: " + file;
    }
}
