package dev.leapfrog.ingest.source.site.livebench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.leapfrog.ingest.source.page.JsonPage;
import dev.leapfrog.ingest.source.value.UnreadableException;
import tools.jackson.databind.JsonNode;

/**
 * Which tasks of a release make which category.
 *
 * @param tasks of each category, by its name as part of a board's name
 */
record TaskCategories(SortedMap<String, List<String>> tasks) {
    TaskCategories {
        tasks = Collections.unmodifiableSortedMap(new TreeMap<>(tasks));
    }

    /**
     * Reads the page.
     *
     * @throws UnreadableException when it is no list of categories, each with a task
     */
    static TaskCategories read(byte[] body) throws UnreadableException {
        JsonNode page = JsonPage.read(body);
        if (!page.isObject() || page.isEmpty()) {
            throw new UnreadableException("no categories");
        }
        SortedMap<String, List<String>> tasks = new TreeMap<>();
        for (Map.Entry<String, JsonNode> category : page.properties()) {
            if (tasks.put(word(category.getKey()), tasks(category.getValue())) != null) {
                throw new UnreadableException("category " + category.getKey() + " twice");
            }
        }
        return new TaskCategories(tasks);
    }

    /** All tasks of any category. */
    Set<String> all() {
        return tasks.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private static String word(String category) throws UnreadableException {
        String word = category.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
        if (!word.matches("[a-z0-9-]{1,60}")) {
            throw new UnreadableException("'" + category + "' is no name of a category");
        }
        return word;
    }

    private static List<String> tasks(JsonNode listed) throws UnreadableException {
        List<String> tasks = new ArrayList<>();
        for (JsonNode task : listed) {
            if (!task.isString() || task.asString().isBlank()) {
                throw new UnreadableException("a task without a name");
            }
            tasks.add(task.asString().strip());
        }
        if (tasks.isEmpty()) {
            throw new UnreadableException("a category without tasks");
        }
        return tasks;
    }
}
