package dev.leapfrog.sinks.web;

import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;

/**
 * Something that can be asked for.
 *
 * @param path with path parameters in braces, such as {@code /api/stories/{id}}; the last may be in angle brackets and
 *     then holds slashes
 * @param about one sentence for people
 * @param parameters all that it understands, those in the path included
 * @param bodies what an answer may look like
 * @param handler gives the answer, or throws a {@link Refusal}
 */
public record Route(
        String path,
        String about,
        List<Parameter<?>> parameters,
        List<Body> bodies,
        Function<Request, Answer> handler) {
    public Route {
        parameters = List.copyOf(parameters);
        bodies = List.copyOf(bodies);
    }

    /**
     * One form of an answer.
     *
     * @param contentType such as {@code application/json}
     * @param type what is written there; {@link String} for what is no JSON
     */
    public record Body(String contentType, Type type) {}
}
