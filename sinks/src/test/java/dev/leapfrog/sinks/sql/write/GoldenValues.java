package dev.leapfrog.sinks.sql.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.source.SourceState;

/** The newest golden sample of every kind of record that tables are made of. */
public final class GoldenValues {
    private static final Path FOLDER = Path.of("../events/src/test/resources/golden");

    private GoldenValues() {}

    /** Observations first, the last by name first: a score is withdrawn before it is given. */
    public static List<Object> all() throws Exception {
        List<Object> observations = new ArrayList<>();
        List<Object> outputs = new ArrayList<>();
        for (Path file : newest()) {
            String name = file.getFileName().toString().replaceAll("\\.v.*", "");
            byte[] json = Files.readAllBytes(file);
            if (isType("observation", name, Observation.class)) {
                observations.addFirst(EventJson.read(json, Observation.class));
            } else if (isType("output", name, Output.class)) {
                outputs.add(EventJson.read(json, type("output", name)));
            } else if (name.equals("SourceState")) {
                outputs.add(EventJson.read(json, SourceState.class));
            }
        }
        observations.addAll(outputs);
        return observations;
    }

    /** The one of that type. */
    public static <T> T of(Class<T> type) throws Exception {
        return all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> newest() throws IOException {
        TreeMap<String, Path> newest = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.sorted()
                    .forEach(file -> newest.put(file.getFileName().toString().replaceAll("\\.v.*", ""), file));
        }
        return List.copyOf(newest.values());
    }

    private static boolean isType(String in, String name, Class<?> of) {
        try {
            return of.isAssignableFrom(type(in, name));
        } catch (ClassNotFoundException other) {
            return false;
        }
    }

    private static Class<?> type(String in, String name) throws ClassNotFoundException {
        return Class.forName("dev.leapfrog.events." + in + "." + name);
    }
}
