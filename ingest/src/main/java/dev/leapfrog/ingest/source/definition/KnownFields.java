package dev.leapfrog.ingest.source.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.google.re2j.Pattern;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.LinearPattern;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.rule.ListRule;
import dev.leapfrog.ingest.source.page.FieldCensus;
import dev.leapfrog.ingest.source.page.FieldNames;

/**
 * The fields of rows that a definition reads, and those that it leaves on purpose. What is neither, in more than a few
 * rows, is new: the source says something that nobody has looked at. Fields are looked at in the rows of each list and,
 * in a tree, in all that those are parts of, except the page as a whole.
 *
 * @param tree whether pages are trees, whose paths are names, and not tables, whose paths may be patterns
 * @param lists what is known of the rows at each path
 */
record KnownFields(boolean tree, Map<String, ListFields> lists) {
    private static final String ANY = "*";
    private static final String ANYWHERE = "**";

    KnownFields {
        lists = Map.copyOf(lists);
    }

    /**
     * What is known of the rows at a path.
     *
     * @param paths that are read, as they are written
     * @param names of all fields that are known, in a tree
     * @param apart paths of rows within them that are looked at by themselves
     * @param rules that read these rows
     */
    record ListFields(Set<String> paths, FieldNames names, List<List<String>> apart, List<ListRule> rules) {
        ListFields {
            paths = Set.copyOf(paths);
            apart = List.copyOf(apart);
            rules = List.copyOf(rules);
        }
    }

    /**
     * What is known.
     *
     * @param layout which says how rows of tables are selected, by columns that are read too
     * @param leaves what is left on purpose, as patterns of whole paths
     */
    static KnownFields of(PageLayout layout, List<ListRule> rules, List<String> leaves) {
        List<Pattern> left = patterns(leaves);
        Map<String, Set<String>> read = new ReadPaths().add(rules).byRows();
        return layout.format().isTree()
                ? new KnownFields(true, trees(read, rules, left))
                : new KnownFields(
                        false, tables(read, new ReadPaths().add(layout.table()).byRows(), rules, left));
    }

    private static List<Pattern> patterns(List<String> leaves) {
        List<Pattern> patterns = new ArrayList<>();
        for (String one : leaves) {
            try {
                patterns.add(LinearPattern.of(one));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("leaves[" + patterns.size() + "]: " + wrong.getMessage(), wrong);
            }
        }
        return patterns;
    }

    private static Map<String, ListFields> tables(
            Map<String, Set<String>> read,
            Map<String, Set<String>> selection,
            List<ListRule> rules,
            List<Pattern> left) {
        Map<String, ListFields> lists = new LinkedHashMap<>();
        Set<String> columns = new LinkedHashSet<>();
        Stream.of(read, selection).flatMap(paths -> paths.values().stream()).forEach(columns::addAll);
        rules.stream()
                .flatMap(rule -> rule.selections().stream())
                .forEach(rows -> lists.put(
                        rows.path(), new ListFields(columns, new FieldNames(Set.of(), left), List.of(), List.of())));
        return lists;
    }

    private static Map<String, ListFields> trees(
            Map<String, Set<String>> read, List<ListRule> rules, List<Pattern> left) {
        Set<List<String>> known = new LinkedHashSet<>();
        read.forEach(
                (rows, paths) -> paths.forEach(path -> TreePath.of(rows, path).ifPresent(known::add)));
        Set<String> levels = new LinkedHashSet<>();
        rules.stream().flatMap(rule -> rule.selections().stream()).forEach(rows -> levels.addAll(levels(rows.path())));
        Map<String, ListFields> lists = new LinkedHashMap<>();
        for (String level : levels) {
            List<String> steps = TreePath.steps(level);
            lists.put(
                    level,
                    new ListFields(
                            Set.of(),
                            new FieldNames(Set.copyOf(below(steps, known)), left),
                            below(steps, levels.stream().map(TreePath::steps).toList()),
                            rules.stream().filter(rule -> reads(rule, level)).toList()));
        }
        return lists;
    }

    private static boolean reads(ListRule rule, String rows) {
        return rule.selections().stream().anyMatch(selection -> selection.path().equals(rows));
    }

    /** The rows at a path, and all those that they are parts of, except the page. */
    private static Set<String> levels(String rows) {
        Set<String> levels = new LinkedHashSet<>();
        List<String> steps = TreePath.steps(rows);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).equals(ANY) && !steps.contains(ANYWHERE)) {
                levels.add(String.join(".", steps.subList(0, i + 1)));
            }
        }
        levels.add(rows);
        return levels;
    }

    /** The paths that lead through these rows, from there on. */
    private static List<List<String>> below(List<String> rows, Iterable<List<String>> paths) {
        List<List<String>> below = new ArrayList<>();
        for (List<String> path : paths) {
            if (path.size() > rows.size() && TreePath.isSame(rows, path.subList(0, rows.size()))) {
                below.add(path.subList(rows.size(), path.size()));
            }
        }
        return below;
    }

    /** The fields that are new, each with the number of rows that have it. */
    SortedMap<String, Integer> unknown(Document document, PageAddress page) {
        SortedMap<String, Integer> fields = new TreeMap<>();
        lists.forEach((rows, list) -> {
            SortedMap<String, Integer> found =
                    tree ? inTree(document, page, rows, list) : inTable(document, rows, list);
            found.forEach((field, count) -> fields.merge(field, count, Integer::max));
        });
        return fields;
    }

    private static SortedMap<String, Integer> inTable(Document document, String rows, ListFields list) {
        FieldCensus census = new FieldCensus();
        List<DocumentRow> lines = document.rows(rows);
        Predicate<String> known = field -> list.names.contains(field)
                || lines.stream().anyMatch(line -> list.paths.stream().anyMatch(path -> line.leads(path, field)));
        lines.forEach(line -> census.row(line.fields(List.of()), known));
        return census.inMostRows();
    }

    private SortedMap<String, Integer> inTree(Document document, PageAddress page, String rows, ListFields list) {
        Set<String> taken = taken(document, page, rows);
        FieldCensus census = new FieldCensus();
        for (DocumentRow row : document.rows(rows)) {
            census.row(row.fields(list.apart), field -> taken.contains(field) || list.names.contains(field));
        }
        return census.inManyRows();
    }

    /** The fields that are rows of another list: texts that a rule takes by their names, as the scores of a model. */
    private Set<String> taken(Document document, PageAddress page, String rows) {
        Set<String> taken = new LinkedHashSet<>();
        List<String> outer = TreePath.steps(rows);
        lists.forEach((path, list) -> {
            List<String> steps = TreePath.steps(path);
            if (!list.rules.isEmpty()
                    && steps.size() > outer.size()
                    && steps.getLast().equals(ANY)
                    && TreePath.isSame(outer, steps.subList(0, outer.size()))) {
                List<String> within = steps.subList(outer.size(), steps.size() - 1);
                for (DocumentRow text : document.rows(path)) {
                    String name = text.nameOfText();
                    String field =
                            name == null ? null : String.join(".", within) + (within.isEmpty() ? "" : ".") + name;
                    if (field != null
                            && !taken.contains(field)
                            && list.rules.stream().anyMatch(rule -> rule.takes(text, page))) {
                        taken.add(field);
                    }
                }
            }
        });
        return taken;
    }
}
