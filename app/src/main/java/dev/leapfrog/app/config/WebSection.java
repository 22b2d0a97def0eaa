package dev.leapfrog.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.sinks.web.server.WebSettings;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code web} of the configuration, as written. The token itself stands in a file or in the environment,
 * never here.
 *
 * @param host 127.0.0.1 when absent
 * @param port 8080 when absent
 * @param tokenFile seen from the configuration
 * @param hosts what the server is called beside localhost
 * @param origins whose pages may read answers
 * @param requestsPerSecond of one client
 */
record WebSection(
        @JsonProperty("host") @Nullable String host,
        @JsonProperty("port") @Nullable Integer port,
        @JsonProperty("tokenFile") @Nullable String tokenFile,
        @JsonProperty("hosts") @Nullable List<String> hosts,
        @JsonProperty("origins") @Nullable List<String> origins,
        @JsonProperty("requestsPerSecond") @Nullable Integer requestsPerSecond) {
    private static final String TOKEN = "LEAPFROG_WEB_TOKEN";

    /** What holds when nothing is configured. */
    static WebSettings absent(Map<String, String> environment) {
        return new WebSection(null, null, null, null, null, null).with(token(environment));
    }

    /**
     * What it says.
     *
     * @param file the configuration
     * @throws IllegalArgumentException when it cannot be so; the message names the field
     * @throws IOException when the file with the token cannot be read
     */
    WebSettings settings(Path file, Map<String, String> environment) throws IOException {
        return with(
                tokenFile == null
                        ? token(environment)
                        : Files.readString(file.resolveSibling(tokenFile), StandardCharsets.UTF_8)
                                .strip());
    }

    private static @Nullable String token(Map<String, String> environment) {
        String set = environment.get(TOKEN);
        return set == null || set.isBlank() ? null : set.strip();
    }

    private WebSettings with(@Nullable String token) {
        return new WebSettings(
                host == null ? WebSettings.LOOPBACK : host,
                port == null ? WebSettings.DEFAULT_PORT : port,
                token,
                hosts == null ? Set.of() : Set.copyOf(hosts),
                origins == null ? Set.of() : Set.copyOf(origins),
                requestsPerSecond == null ? WebSettings.DEFAULT_RATE : requestsPerSecond);
    }
}
