package dev.leapfrog.app.command.watch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.sinks.check.EndingName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The names of models that end, asked of the HTTP API of a Leapfrog. */
final class ServerNames {
    private static final String TOKEN = "LEAPFROG_WEB_TOKEN";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 200;
    private static final int OK = 200;

    private final String server;
    private final URI start;

    ServerNames(String server) {
        this.server = server;
        this.start = start(server);
    }

    private static URI start(String server) {
        try {
            URI address = URI.create(server.replaceFirst("/+$", "") + "/api/ends/names");
            if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new WrongUsage("--server is an address such as http://localhost:8080, not '" + server + "'");
        }
        throw new WrongUsage("--server is an address such as http://localhost:8080, not '" + server + "'");
    }

    List<EndingName> read() throws InterruptedException {
        List<EndingName> names = new ArrayList<>();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            String next = null;
            for (int page = 0; page < MOST_PAGES; page++) {
                JsonNode answer = EventJson.mapper().readTree(page(client, next));
                for (JsonNode item : answer.path("items")) {
                    names.add(EventJson.mapper().treeToValue(item, EndingName.class));
                }
                if (!answer.hasNonNull("next")) {
                    return names;
                }
                next = answer.get("next").asString();
            }
            throw new WrongUsage(server + " answers with pages without an end");
        } catch (IOException unreachable) {
            throw new WrongUsage("there is nowhere to ask when models end: " + server + " cannot be reached ("
                    + unreachable.getMessage() + ")");
        } catch (JacksonException other) {
            throw new WrongUsage(server + " is no Leapfrog of this version: what it answers is not understood");
        }
    }

    private byte[] page(HttpClient client, @Nullable String next) throws IOException, InterruptedException {
        URI page = URI.create(start + "?limit=" + PAGE
                + (next == null ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
        HttpRequest.Builder request = HttpRequest.newBuilder(page).timeout(PATIENCE);
        String token = System.getenv(TOKEN);
        if (token != null && !token.isBlank()) {
            request.header("Authorization", "Bearer " + token.strip());
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            throw new WrongUsage(server + " answered with status " + response.statusCode()
                    + (response.statusCode() == 401 ? " (put its token into " + TOKEN + ")" : ""));
        }
        return response.body();
    }
}
