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
    /** {@code Mistral: Devstral Small 1.1}. */
    private static final Pattern LAB_AND_TITLE = Pattern.compile("([^:/]{2,40}): (.*\\S.*)");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
    /** {@code mistral-large@2411-001}, {@code mistral-small-2503@001}: the listing of a dated release. */
    private static final Pattern LISTING_OF_DATED = Pattern.compile("(?:@(\\d{4})-\\d{3}|-(\\d{4})@\\d{3})$");

    /** {@code claude-3-5-sonnet-v2@20241022}: the version of a listing, where the date says more. */
    private static final Pattern LISTING_WITH_DATE = Pattern.compile("-v\\d{1,2}(?=@20\\d{6}$)");

    private static final Pattern LISTING = Pattern.compile(".*-v\\d{1,2}:\\d{1,2}");
    /** What is said behind a comma, as in {@code Qwen3 235B A22B diff, no think, Alibaba API}. */
    private static final Pattern REMARK = Pattern.compile(",\\s*([^,()\\[\\]]+)$");

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
        Matcher titled = LAB_AND_TITLE.matcher(name);
        if (!isPath && titled.matches() && isLab.test(titled.group(1))) {
            parts.add(titled.group(1));
            name = titled.group(2);
        }
        DottedName dotted = DottedName.read(name);
        if (dotted != null && isLab.test(dotted.owner())) {
            parts.add(dotted.owner());
            name = dotted.rest();
        } else if (LISTING.matcher(name).matches()) {
            name = DottedName.withoutListing(name);
        }
        name = LISTING_WITH_DATE.matcher(name).replaceFirst("");
        name = LISTING_OF_DATED.matcher(name).replaceFirst("-$1$2");
        return read(parts, name);
    }

    private static WrittenName read(List<String> path, String name) {
        Deque<String> configuration = new ArrayDeque<>();
        String offer = null;
        String rest = withoutRemarks(name, configuration);
        String suffix = Configurations.suffixOf(rest);
        if (suffix != null) {
            rest = rest.substring(0, rest.length() - suffix.length() - 1);
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

    /** Moves what stands behind commas and says how the model ran, or where, to the configuration. */
    private static String withoutRemarks(String name, Deque<String> configuration) {
        String rest = name;
        boolean remarked = false;
        for (Matcher remark = REMARK.matcher(rest); remark.find(); remark = REMARK.matcher(rest)) {
            String words = NormalForm.of(remark.group(1));
            if (!Configurations.isRemark(words)) {
                break;
            }
            configuration.addFirst(words);
            rest = rest.substring(0, remark.start());
            remarked = true;
        }
        int space = rest.lastIndexOf(' ');
        String last = rest.substring(space + 1);
        if (remarked && space > 0 && Configurations.inBrackets(NormalForm.of(last))) {
            configuration.addFirst(NormalForm.of(last));
            rest = rest.substring(0, space);
        }
        return rest;
    }

    /** Moves configurations that stand in brackets out of the name; other words stay, without the brackets. */
    private static String withoutBrackets(String name, Deque<String> configuration) {
        Deque<String> moved = new ArrayDeque<>();
        String rest = BRACKETS.matcher(name).replaceAll(bracketed -> {
            String words = NormalForm.of(bracketed.group(1));
            if (bracketed.start() > 0 && Configurations.isNote(words)) {
                return " ";
            }
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
