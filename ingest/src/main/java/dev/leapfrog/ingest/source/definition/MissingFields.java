package dev.leapfrog.ingest.source.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.rule.ListRule;
import dev.leapfrog.ingest.source.definition.rule.RowSelection;

/** What the rows of a page must have and none of them has, as after a column was renamed. */
final class MissingFields {
    private static final int MOST_NAMED = 5;

    private MissingFields() {}

    /**
     * What is missing, in one line; empty when nothing is.
     *
     * @param columns whether rows are lines of tables, which have a column whether or not they have rows
     */
    static String of(Document document, boolean columns, List<ListRule> rules) {
        Set<String> missing = new LinkedHashSet<>();
        for (ListRule rule : rules) {
            for (RowSelection selection : rule.selections()) {
                String rows = selection.path();
                if (columns || !document.rows(rows).isEmpty()) {
                    rule.needed().stream()
                            .map(FieldRule::places)
                            .filter(places ->
                                    !places.isEmpty() && places.stream().noneMatch(place -> document.has(rows, place)))
                            .map(places -> "'" + String.join("' or '", places) + "'")
                            .forEach(missing::add);
                }
            }
        }
        if (missing.isEmpty()) {
            return "";
        }
        String named = missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        String more = missing.size() > MOST_NAMED ? " and " + (missing.size() - MOST_NAMED) + " more" : "";
        return (columns ? "there is no column " : "none has anything at ") + named + more;
    }
}
