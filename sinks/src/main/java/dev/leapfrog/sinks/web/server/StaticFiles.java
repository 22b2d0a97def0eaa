package dev.leapfrog.sinks.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Refusal;
import dev.leapfrog.sinks.web.Route;
import dev.leapfrog.sinks.web.WebModule;
import org.jspecify.annotations.Nullable;

/**
 * Pages and what they are made of, from the class path: the dashboard at {@code /}, WebJars below {@code /webjars/}.
 */
final class StaticFiles implements WebModule {
    private static final String PAGES = "/dev/leapfrog/sinks/web/page/";
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String FIRST_PAGE = "index.html";
    /** What the dashboard shows under addresses of their own; which of it, it reads from the address. */
    private static final List<String> VIEWS =
            List.of("boards", "models", "labs", "stories", "alerts", "ends", "watch", "sources");

    private static final Set<String> FILES = Set.of("/index.html", "/leapfrog.css", "/favicon.svg");

    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_@][A-Za-z0-9._@-]*(/[A-Za-z0-9_@][A-Za-z0-9._@-]*)*");
    private static final Parameter<String> FILE = Parameter.inPath("file", "The path of the file.");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, Answer> kept = new ConcurrentHashMap<>();

    @Override
    public List<Route> routes() {
        Route.Body any = new Route.Body("*/*", String.class);
        List<Route> routes = new ArrayList<>();
        for (String view : VIEWS) {
            routes.add(new Route("/" + view, "The dashboard.", List.of(), List.of(any), request -> page(FIRST_PAGE)));
            routes.add(new Route(
                    "/" + view + "/<file>",
                    "The dashboard.",
                    List.of(FILE),
                    List.of(any),
                    request -> page(FIRST_PAGE)));
        }
        routes.addAll(List.of(
                new Route(
                        "/webjars/<file>",
                        "A library of the dashboard.",
                        List.of(FILE),
                        List.of(any),
                        request -> file(WEBJARS, request.value(FILE), Answer.Handling.IMMUTABLE)),
                new Route("/", "The dashboard.", List.of(), List.of(any), request -> page(FIRST_PAGE)),
                new Route(
                        "/<file>",
                        "A file of the dashboard.",
                        List.of(FILE),
                        List.of(any),
                        request -> page(request.value(FILE)))));
        return routes;
    }

    /** Whether a path is one of the dashboard's own, which are the same for everybody. */
    static boolean isPage(String path) {
        return path.equals("/")
                || path.startsWith("/js/")
                || path.startsWith("/webjars/")
                || FILES.contains(path)
                || VIEWS.stream().anyMatch(view -> path.equals("/" + view) || path.startsWith("/" + view + "/"));
    }

    private Answer page(String file) {
        return file(PAGES, file, Answer.Handling.REVALIDATED);
    }

    private Answer file(String folder, String file, Answer.Handling handling) {
        String type = TYPES.get(ending(file));
        if (type == null || !NAME.matcher(file).matches()) {
            throw missing(file);
        }
        Answer known = kept.get(folder + file);
        if (known != null) {
            return known;
        }
        byte[] body = read(folder + file);
        if (body == null) {
            throw missing(file);
        }
        Answer answer = new Answer(body, type, handling);
        kept.put(folder + file, answer);
        return answer;
    }

    /** Empty for a name without one, such as that of a folder. */
    private static String ending(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1);
    }

    private static Refusal missing(String file) {
        return Refusal.notFound("there is nothing at /" + file + "; /openapi.json says what there is");
    }

    private static byte @Nullable [] read(String resource) {
        try (InputStream found = StaticFiles.class.getResourceAsStream(resource)) {
            return found == null ? null : found.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
