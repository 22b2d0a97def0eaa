package dev.leapfrog.app.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of PromQL names: enough of its grammar for that.
 *
 * @param selectors its metrics, each with what is asked of its labels
 * @param grouped the labels by which it groups or matches
 */
record Expression(List<Selector> selectors, Set<String> grouped) {
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^]]*]|[a-zA-Z_:][a-zA-Z0-9_:]*|[0-9][0-9a-zA-Z.]*|[=!]~|!=|==|[^\\s]");
    private static final Set<String> GROUPINGS = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset", "atan2");

    /** A metric and what is asked of its labels. */
    record Selector(String metric, List<Condition> conditions) {}

    /** What is asked of a label. */
    record Condition(String label, String operator, String value) {
        /** The values that it names; none where a variable of the dashboard stands for them. */
        List<String> named() {
            return value.contains("$")
                    ? List.of()
                    : List.of(operator.endsWith("~") ? value.split("\\|") : new String[] {value});
        }
    }

    static Expression of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        List<Selector> selectors = new ArrayList<>();
        Set<String> grouped = new TreeSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            String word = tokens.get(at);
            String next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
            if (GROUPINGS.contains(word)) {
                int end = tokens.subList(at, tokens.size()).indexOf(")") + at;
                tokens.subList(at + 2, end).stream()
                        .filter(one -> !one.equals(","))
                        .forEach(grouped::add);
                at = end;
            } else if (word.matches("[a-zA-Z_:].*")
                    && !OPERATORS.contains(word)
                    && !next.equals("(")
                    && !GROUPINGS.contains(next)) {
                int end = next.equals("{") ? tokens.subList(at, tokens.size()).indexOf("}") + at : at;
                selectors.add(new Selector(word, conditions(tokens.subList(Math.min(at + 2, end), end))));
                at = end;
            }
        }
        return new Expression(selectors, grouped);
    }

    private static List<Condition> conditions(List<String> tokens) {
        List<Condition> conditions = new ArrayList<>();
        for (int at = 0; at + 2 < tokens.size(); at += 4) {
            String value = tokens.get(at + 2);
            conditions.add(new Condition(tokens.get(at), tokens.get(at + 1), value.substring(1, value.length() - 1)));
        }
        return conditions;
    }

    /**
     * What is wrong with it.
     *
     * @param shown the labels that a legend or a text takes from its result
     */
    List<String> faults(Scrape scrape, Set<String> shown) {
        List<String> faults = new ArrayList<>();
        if (selectors.isEmpty()) {
            faults.add("names no metric");
        }
        for (Selector selector : selectors) {
            String metric = selector.metric();
            if (!scrape.has(metric)) {
                faults.add("there is no metric " + metric);
                continue;
            }
            for (Condition condition : selector.conditions()) {
                if (!scrape.labels(metric).contains(condition.label())) {
                    faults.add(metric + " has no label " + condition.label());
                } else if (!scrape.values(metric, condition.label()).containsAll(condition.named())) {
                    faults.add(metric + " has no " + condition.label() + " such as " + condition.value());
                }
            }
            for (String label : grouped) {
                if (!scrape.labels(metric).contains(label)) {
                    faults.add(metric + " has no label " + label + " to group by");
                }
            }
        }
        for (String label : shown) {
            boolean known = grouped.isEmpty()
                    ? selectors.stream()
                            .allMatch(
                                    selector -> scrape.labels(selector.metric()).contains(label))
                    : grouped.contains(label);
            if (!known) {
                faults.add("its result has no label " + label);
            }
        }
        return faults;
    }
}
