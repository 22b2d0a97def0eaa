package dev.leapfrog.app.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.leapfrog.events.json.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An expression of a dashboard or of an alert rule.
 *
 * @param where for people
 * @param shown the labels that a legend or a text takes from its result
 */
record Monitored(String where, String expression, Set<String> shown) {
    static final Path FOLDER = Path.of("..", "deploy");
    static final Path RULES = FOLDER.resolve("prometheus/rules.yml");
    static final Path SCRAPED = FOLDER.resolve("prometheus/prometheus.yml");

    private static final Pattern LEGEND = Pattern.compile("\\{\\{\\s*([a-z_]+)\\s*}}");
    private static final Pattern IN_TEXT = Pattern.compile("\\$labels\\.([a-z_]+)");
    private static final Pattern VALUES_OF =
            Pattern.compile("label_values\\(\\{__name__=~\"([a-z_|]+)\"}, ([a-z_]+)\\)");

    static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("grafana/dashboards"))) {
            return files.sorted().toList();
        }
    }

    static JsonNode json(Path file) {
        try {
            return EventJson.mapper().readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<JsonNode> panels(JsonNode dashboard) {
        return dashboard
                .get("panels")
                .valueStream()
                .filter(panel -> panel.has("targets"))
                .toList();
    }

    static List<JsonNode> rules() throws IOException {
        return new YAMLMapper()
                .readTree(Files.readAllBytes(RULES))
                .get("groups")
                .valueStream()
                .flatMap(group -> group.get("rules").valueStream())
                .toList();
    }

    static List<Monitored> all() throws IOException {
        List<Monitored> all = new ArrayList<>();
        for (Path file : dashboards()) {
            JsonNode dashboard = json(file);
            for (JsonNode panel : panels(dashboard)) {
                panel.get("targets")
                        .forEach(target -> all.add(new Monitored(
                                file.getFileName() + ", " + panel.get("title").asString(),
                                target.get("expr").asString(),
                                found(LEGEND, target.get("legendFormat").asString()))));
            }
            for (JsonNode variable : dashboard.at("/templating/list")) {
                Matcher values = VALUES_OF.matcher(variable.path("definition").asString(""));
                if (values.matches()) {
                    for (String metric : values.group(1).split("\\|", -1)) {
                        all.add(new Monitored(file.getFileName() + ", variable", metric, Set.of(values.group(2))));
                    }
                }
            }
        }
        for (JsonNode rule : rules()) {
            all.add(new Monitored(
                    "rules.yml, " + rule.get("alert").asString(),
                    rule.get("expr").asString(),
                    found(IN_TEXT, rule.get("annotations").toString())));
        }
        return all;
    }

    private static Set<String> found(Pattern label, String text) {
        return new TreeSet<>(
                label.matcher(text).results().map(result -> result.group(1)).toList());
    }

    /** The labels that Prometheus gives to what it scrapes of the parts, with their values. */
    static Map<String, Set<String>> targetLabels() throws IOException {
        Map<String, Set<String>> labels = new TreeMap<>();
        JsonNode jobs = new YAMLMapper().readTree(Files.readAllBytes(SCRAPED)).get("scrape_configs");
        for (JsonNode job : jobs) {
            for (JsonNode group : job.get("static_configs")) {
                add(labels, "job", job.get("job_name").asString());
                group.get("targets").forEach(target -> add(labels, "instance", target.asString()));
                group.path("labels")
                        .properties()
                        .forEach(label ->
                                add(labels, label.getKey(), label.getValue().asString()));
            }
        }
        return labels;
    }

    private static void add(Map<String, Set<String>> labels, String name, String value) {
        labels.computeIfAbsent(name, added -> new TreeSet<>()).add(value);
    }
}
