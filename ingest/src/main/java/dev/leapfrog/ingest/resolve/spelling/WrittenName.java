package dev.leapfrog.ingest.resolve.spelling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A name as a source wrote it, taken apart.
 *
 * @param path everything before the last {@code /}, in parts; labs, providers, regions or folders
 * @param allWords everything after the path, in normal form
 * @param words the model alone, in normal form
 * @param configuration how it ran, in the order written
 * @param offer how a provider offers it; null when the name does not say
 * @param dateOfDigits whether it has a date of eight digits
 */
public record WrittenName(
        List<String> path,
        String allWords,
        String words,
        List<String> configuration,
        @Nullable String offer,
        boolean dateOfDigits) {
    private static final int MOST_PARTS = 12;
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern SCHEME = Pattern.compile("^(?:hf:|~|@hf/|models/)");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern DATE_OF_DIGITS =
            Pattern.compile("(?<!\\d)20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)");

    /** @param isLab whether a word names a lab, which tells {@code anthropic.claude-2} from {@code node.js} */
    public static WrittenName read(String written, Predicate<String> isLab) {
        String unslashed = withoutScheme(written.strip().replace("%2F", "/").replace("%2f", "/"));
        int slash = unslashed.lastIndexOf('/');
        boolean isPath = slash >= 0
                && slash < unslashed.length() - 1
                && !SPACE.matcher(unslashed).find();
        List<String> parts = new ArrayList<>();
        if (isPath) {
            Collections.addAll(parts, unslashed.substring(0, slash).split("/", MOST_PARTS));
        }
        String name = isPath ? unslashed.substring(slash + 1) : unslashed.isEmpty() ? written : unslashed;
        DottedName dotted = DottedName.read(name);
        if (dotted != null && isLab.test(dotted.owner())) {
            parts.add(dotted.owner());
            name = dotted.rest();
        }
        return read(parts, name);
    }

    private static WrittenName read(List<String> path, String name) {
        Deque<String> configuration = new ArrayDeque<>();
        String offer = null;
        String rest = name;
        String suffix = Configurations.suffixOf(name);
        if (suffix != null) {
            rest = name.substring(0, name.length() - suffix.length() - 1);
            if (suffix.equalsIgnoreCase("thinking")) {
                configuration.addFirst("thinking");
            } else {
                offer = suffix.toLowerCase(Locale.ROOT);
            }
        }
        String words = NormalForm.of(withoutBrackets(rest, configuration));
        boolean more = true;
        while (more) {
            String last = Configurations.atEndOf(words);
            String lastOffer = last == null ? Configurations.offerAtEndOf(words) : null;
            if (last != null) {
                configuration.addFirst(last);
                words = words.substring(0, words.length() - last.length() - 1);
            } else if (lastOffer != null) {
                offer = offer == null ? lastOffer : lastOffer + " " + offer;
                words = words.substring(0, words.length() - lastOffer.length() - 1);
            } else {
                more = false;
            }
        }
        return new WrittenName(
                List.copyOf(path),
                NormalForm.of(name),
                words,
                List.copyOf(configuration),
                offer,
                DATE_OF_DIGITS.matcher(name).find());
    }

    /** The part of the path before the name; null when there is no path. */
    @Nullable
    String owner() {
        return path.isEmpty() ? null : path.getLast();
    }

    public static String withoutScheme(String part) {
        return SCHEME.matcher(part).replaceFirst("");
    }

    /** Moves configurations that stand in brackets out of the name; other words stay, without the brackets. */
    private static String withoutBrackets(String name, Deque<String> configuration) {
        Deque<String> moved = new ArrayDeque<>();
        String rest = BRACKETS.matcher(name).replaceAll(bracketed -> {
            String words = NormalForm.of(bracketed.group(1));
            if (bracketed.start() > 0 && Configurations.inBrackets(words)) {
                moved.addFirst(words);
                return " ";
            }
            return Matcher.quoteReplacement(" " + bracketed.group(1) + " ");
        });
        moved.forEach(configuration::addFirst);
        return rest;
    }
}
