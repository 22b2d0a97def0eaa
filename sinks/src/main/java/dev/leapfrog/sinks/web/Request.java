package dev.leapfrog.sinks.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** The parameters of a request, all of them understood. */
public final class Request {
    private static final int BAD_REQUEST = 400;

    private final String path;
    private final Map<String, String> written = new TreeMap<>();
    private final Map<String, Object> values = new TreeMap<>();
    private final @Nullable String lastEventId;

    private Request(String path, @Nullable String lastEventId) {
        this.path = path;
        this.lastEventId = lastEventId;
    }

    /**
     * Reads a request.
     *
     * @param path as it was asked for
     * @param parameters those that are understood
     * @param inPath values in the path, by name
     * @param query as it was written, by name
     * @param lastEventId the header of that name; null when it is not there
     * @throws Refusal when a parameter is not known, is there twice, or has a value that it cannot have
     */
    public static Request read(
            String path,
            List<Parameter<?>> parameters,
            Map<String, String> inPath,
            Map<String, List<String>> query,
            @Nullable String lastEventId) {
        Request request = new Request(path, lastEventId);
        for (String name : query.keySet()) {
            requireKnown(name, parameters);
        }
        for (Parameter<?> parameter : parameters) {
            String value = parameter.place() == Parameter.Place.PATH
                    ? inPath.get(parameter.name())
                    : single(parameter.name(), query.getOrDefault(parameter.name(), List.of()));
            if (value != null) {
                request.values.put(parameter.name(), parameter.read(value));
                request.written.put(parameter.name(), value);
            }
        }
        return request;
    }

    private static void requireKnown(String name, List<Parameter<?>> parameters) {
        List<String> known = parameters.stream()
                .filter(parameter -> parameter.place() == Parameter.Place.QUERY)
                .map(Parameter::name)
                .sorted()
                .toList();
        if (!known.contains(name)) {
            throw new Refusal(
                    BAD_REQUEST,
                    new Refusal.Why(
                            "there is no parameter '" + name + "' here",
                            name,
                            known.isEmpty() ? "no parameter at all" : "one of " + String.join(", ", known)));
        }
    }

    private static @Nullable String single(String name, List<String> values) {
        if (values.size() > 1) {
            throw new Refusal(
                    BAD_REQUEST,
                    new Refusal.Why("the parameter " + name + " is there " + values.size() + " times", name, "once"));
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The value of a parameter, or what it is when it is absent; null when that is nothing. */
    public <T> @Nullable T orNull(Parameter<T> parameter) {
        Object value = values.get(parameter.name());
        return value == null ? parameter.absent() : parameter.cast(value);
    }

    /** The value of a parameter that is always there. */
    public <T> T value(Parameter<T> parameter) {
        return requireNonNull(orNull(parameter), parameter.name());
    }

    /** The id of the last event that a client of an event stream has had; null when it has had none. */
    public @Nullable String lastEventId() {
        return lastEventId;
    }

    /** The same for requests that have the same answer. */
    public String key() {
        return path
                + written.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("\n", "\n", ""));
    }
}
