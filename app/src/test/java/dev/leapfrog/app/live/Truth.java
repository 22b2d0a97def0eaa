package dev.leapfrog.app.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.leapfrog.app.live.ChangingOrigin.Kind;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;

/** What must have been published of the versions that were served and archived, a line each, told by the origin. */
final class Truth {
    private static final Pattern VERSION = Pattern.compile("\"version\": (\\d+)");

    private final ChangingOrigin origin;
    private final Map<Kind, List<Integer>> archived = new TreeMap<>();

    private Truth(ChangingOrigin origin) {
        this.origin = origin;
    }

    /** By what stands in an archive. */
    static Truth of(ChangingOrigin origin, Path archive) throws IOException {
        Truth truth = new Truth(origin);
        List<Path> files;
        try (Stream<Path> all = Files.list(archive)) {
            files = all.filter(file -> file.toString().contains(".warc")).toList();
        }
        try (ArchiveReader responses = Archives.open(files).read(null)) {
            for (RecordedResponse next = responses.next(); next != null; next = responses.next()) {
                truth.add(next);
            }
        }
        return truth;
    }

    private void add(RecordedResponse response) {
        Kind kind = Kind.valueOf(response.url().substring(response.url().lastIndexOf('/') + 1));
        Matcher version = VERSION.matcher(new String(((Body) response.content()).bytes(), StandardCharsets.UTF_8));
        if (!version.find()) {
            throw new IllegalStateException("a response without a version");
        }
        archived.computeIfAbsent(kind, first -> new ArrayList<>()).add(Integer.valueOf(version.group(1)));
    }

    /** The versions that were served and archived, in order. */
    List<Integer> versions(Kind kind) {
        return archived.getOrDefault(kind, List.of());
    }

    /** The changes from each archived version to the next, in order; of one version by name. */
    List<String> changes(Kind kind) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> before = Map.of();
        Map<String, Integer> claimed = new TreeMap<>();
        for (int number : versions(kind)) {
            Map<String, Integer> now = origin.version(kind, number);
            List<String> changed = new ArrayList<>();
            now.forEach((name, value) -> {
                if (!value.equals(claimed.put(name, value))) {
                    changed.add(line(kind, name, value));
                }
            });
            if (kind != Kind.REGISTRY) {
                before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> {
                    claimed.remove(name);
                    changed.add(name + " gone");
                });
            }
            changed.stream().sorted().forEach(lines::add);
            before = now;
        }
        return lines;
    }

    /** How a row is told. */
    static String line(Kind kind, String name, int value) {
        return name + " " + shown(kind, value);
    }

    private static String shown(Kind kind, int value) {
        return kind == Kind.REGISTRY ? String.valueOf(value * 1000) : String.format(Locale.ROOT, "%.1f", value / 10.0);
    }

    /** The changes as published, in the same form: of one response by name. */
    static List<String> published(List<Observation> log, Kind kind) {
        Map<String, List<String>> byResponse = new LinkedHashMap<>();
        for (Observation one : log) {
            if (one.provenance().source().equals(kind.name().toLowerCase(Locale.ROOT))) {
                String line = line(one);
                if (!line.isEmpty()) {
                    byResponse
                            .computeIfAbsent(
                                    one.provenance().fetchedAt()
                                            + one.provenance().contentHash(),
                                    first -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        return byResponse.values().stream()
                .flatMap(lines -> lines.stream().sorted())
                .toList();
    }

    private static String line(Observation one) {
        return switch (one) {
            case ScoreChanged score -> score.alias() + " " + score.score().value();
            case ScoreWithdrawn gone -> gone.alias() + " gone";
            case PriceClaimed price -> name(price.offer()) + " " + price.price().input();
            case OfferWithdrawn gone -> name(gone.offer()) + " gone";
            case ModelListed model ->
                name(model.entry()) + " " + model.details().context();
            default -> "";
        };
    }

    private static String name(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
