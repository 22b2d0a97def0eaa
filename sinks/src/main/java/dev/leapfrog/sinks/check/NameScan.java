package dev.leapfrog.sinks.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names in lines of text.
 *
 * <p>A line is cut into runs of the characters that ids are made of, and a run into parts at slashes, colons and at
 * signs, as in {@code openai/gpt-4-0613}, {@code ft:gpt-4-0613:acme} or {@code gpt-4-0613@latest}. Whole parts are
 * compared, several in a row before single ones, so that {@code gpt-4} is not found in {@code gpt-4o} or in
 * {@code gpt-4-turbo}. The end of one provider's offer counts for a name that others use too only where the line names
 * the provider, as in {@code azure/gpt-4-0613}.
 */
public final class NameScan {
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@-]*");
    private static final Pattern PART = Pattern.compile("[^/:@]+");
    private static final Pattern TRAILING = Pattern.compile("[._:/@-]+$");
    private static final Pattern LIST_MARK = Pattern.compile("^[-*]\\s+|[,;]$");
    private static final String QUOTES = "\"'`";
    /** A longer run is no name, but something encoded. */
    private static final int LONGEST = 200;

    private static final int MOST_PARTS = 12;
    /** A shorter part of a provider's name does not tell it, such as {@code ai}. */
    private static final int SHORTEST_WORD = 4;

    private final Map<String, List<EndingName>> names = new HashMap<>();

    public NameScan(Collection<EndingName> ending) {
        for (EndingName one : ending) {
            if (distinctness(one.name()) != Distinctness.NONE) {
                names.computeIfAbsent(one.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    /**
     * A name in a line.
     *
     * @param written as it stands there
     * @param ends of the model, one for each channel on which it is called so
     */
    public record Hit(String written, List<EndingName> ends) {
        public Hit {
            ends = List.copyOf(ends);
        }
    }

    /** How surely a name is no ordinary word. */
    private enum Distinctness {
        /** A word, such as {@code command}: it is not looked for. */
        NONE,
        /** Such as {@code o1} or {@code command-light}: only where it is quoted or stands alone. */
        QUOTED,
        /** Such as {@code gpt-4-0613}. */
        ANYWHERE
    }

    private static Distinctness distinctness(String name) {
        boolean digit = name.chars().anyMatch(Character::isDigit);
        boolean separated = name.chars().anyMatch(one -> "-._:/@".indexOf(one) >= 0);
        if (digit && separated) {
            return Distinctness.ANYWHERE;
        }
        return digit || separated ? Distinctness.QUOTED : Distinctness.NONE;
    }

    /** The names in one line, from left to right, each as often as it stands there. */
    public List<Hit> in(String line) {
        List<Hit> hits = new ArrayList<>();
        Matcher runs = RUN.matcher(line);
        while (runs.find()) {
            String run = TRAILING.matcher(runs.group()).replaceFirst("");
            if (run.length() <= LONGEST) {
                inRun(line, runs.start(), run, hits);
            }
        }
        return hits;
    }

    private void inRun(String line, int at, String run, List<Hit> hits) {
        List<int[]> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(run);
        while (matcher.find() && parts.size() < MOST_PARTS) {
            parts.add(new int[] {matcher.start(), matcher.end()});
        }
        int first = 0;
        while (first < parts.size()) {
            int next = first + 1;
            for (int last = parts.size() - 1; last >= first; last--) {
                int from = parts.get(first)[0];
                int to = parts.get(last)[1];
                List<EndingName> found = names.get(run.substring(from, to).toLowerCase(Locale.ROOT));
                if (found != null && counts(line, at + from, at + to)) {
                    List<EndingName> meant =
                            found.stream().filter(one -> isMeant(one, line)).toList();
                    if (!meant.isEmpty()) {
                        hits.add(new Hit(run.substring(from, to), meant));
                    }
                    next = last + 1;
                    break;
                }
            }
            first = next;
        }
    }

    private static boolean isMeant(EndingName name, String line) {
        String provider = name.end().provider();
        if (!name.shared() || provider == null) {
            return true;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return Arrays.stream(provider.split("-", -1))
                .anyMatch(word -> word.length() >= SHORTEST_WORD && lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean counts(String line, int from, int to) {
        String name = line.substring(from, to);
        return distinctness(name) == Distinctness.ANYWHERE
                || isQuoted(line, from, to)
                || LIST_MARK.matcher(line.strip()).replaceAll("").equals(name);
    }

    private static boolean isQuoted(String line, int from, int to) {
        return from > 0
                && to < line.length()
                && line.charAt(from - 1) == line.charAt(to)
                && QUOTES.indexOf(line.charAt(to)) >= 0;
    }
}
