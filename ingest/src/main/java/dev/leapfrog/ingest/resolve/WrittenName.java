package dev.leapfrog.ingest.resolve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A name as a source wrote it, taken apart.
 *
 * @param owner whose repository or listing the name is, from {@code owner/name}; may be a provider
 * @param allWords everything after the owner, in normal form
 * @param words the model alone, in normal form
 * @param configuration how it ran, in the order written
 */
record WrittenName(@Nullable String owner, String allWords, String words, List<String> configuration) {
    private static final Pattern PATH = Pattern.compile("(?:\\S*/)?([^\\s/]*)/([^\\s/]+)");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");

    static WrittenName read(String written) {
        Matcher path = PATH.matcher(written.strip());
        String name = path.matches() ? path.group(2) : written.strip();

        Deque<String> configuration = new ArrayDeque<>();
        String words = NormalForm.of(withoutBrackets(withoutOffer(name, configuration), configuration));
        for (String last = Configurations.atEndOf(words); last != null; last = Configurations.atEndOf(words)) {
            configuration.addFirst(last);
            words = words.substring(0, words.length() - last.length() - 1);
        }
        return new WrittenName(
                path.matches() ? path.group(1) : null, NormalForm.of(name), words, List.copyOf(configuration));
    }

    private static String withoutOffer(String name, Deque<String> configuration) {
        String offer = Configurations.offerOf(name);
        if (offer == null) {
            return name;
        }
        configuration.addFirst(offer);
        return name.substring(0, name.length() - offer.length() - 1);
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
