package dev.leapfrog.app.command.watch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
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
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    private final String server;
    private final URI base;

    ServerNames(String server) {
        this.server = server;
        this.base = base(server);
    }

    private static URI base(String server) {
        try {
            URI address = URI.create(server.replaceFirst("/+$", ""));
            if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new WrongUsage(noAddress(server));
        }
        throw new WrongUsage(noAddress(server));
    }

    private static String noAddress(String server) {
        return "--server is an address such as http://localhost:8080, not '" + server + "'";
    }

    List<EndingName> read() throws InterruptedException {
        List<EndingName> names = new ArrayList<>();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            get(client, "/health/ready"); // one that still reads would know a part of the names
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
                    + reason(unreachable) + ")");
        } catch (JacksonException other) {
            throw new WrongUsage(server + " is no Leapfrog of this version: what it answers is not understood");
        }
    }

    /** The HTTP client says nothing when it could not connect. */
    private static @Nullable String reason(IOException unreachable) {
        if (unreachable instanceof ConnectException) {
            return unreachable.getCause() != null
                            && unreachable.getCause().getCause() instanceof UnresolvedAddressException
                    ? "there is no host of that name"
                    : "nothing answers at that address";
        }
        return unreachable.getMessage();
    }

    private byte[] page(HttpClient client, @Nullable String next) throws IOException, InterruptedException {
        return get(
                client,
                "/api/ends/names?limit=" + PAGE
                        + (next == null ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
    }

    private byte[] get(HttpClient client, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        String token = System.getenv(TOKEN);
        if (token != null && !token.isBlank()) {
            request.header("Authorization", "Bearer " + token.strip());
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return switch (response.statusCode()) {
            case OK -> response.body();
            case UNAUTHORIZED -> throw new WrongUsage(server + " wants its token in " + TOKEN);
            case UNAVAILABLE ->
                throw new WrongUsage(server + " is not ready yet: it still reads its history; try again");
            default -> throw new WrongUsage(server + " answered " + path + " with status " + response.statusCode());
        };
    }
}
