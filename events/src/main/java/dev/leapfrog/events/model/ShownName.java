package dev.leapfrog.events.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name of a model for people, made from its id: {@code gpt-5.5-pro} becomes {@code GPT-5.5 Pro}. How words are
 * written stands in {@code spellings.txt}.
 */
public final class ShownName {
    private static final Map<String, String> SPELLINGS = spellings();
    private static final Pattern DATE = Pattern.compile("-(20\\d{2})-(\\d{2})-(\\d{2})$|-(20\\d{2})(\\d{2})(\\d{2})$");
    private static final Pattern SHOWN_DATE = Pattern.compile(" \\(20\\d\\d-\\d\\d-\\d\\d\\)$");
    private static final Pattern SIZE = Pattern.compile("(a|e)?\\d+(\\.\\d+)?[bmk]|x\\d+b|\\d+x\\d+b");
    private static final Pattern ABBREVIATION = Pattern.compile(".*[A-Z]{2}");
    private static final Pattern MONTH = Pattern.compile("0\\d|1[0-2]");
    private static final Pattern DAY = Pattern.compile("[0-3]\\d");
    private static final Pattern MAJOR = Pattern.compile("[a-z]*[1-9]");
    private static final Pattern MINOR = Pattern.compile("\\d[ac-jln-z]?");
    private static final Pattern VERSION = Pattern.compile("v?\\d.*");

    private ShownName() {}

    /** The name for people. */
    public static String of(ModelId id) {
        var date = DATE.matcher(id.name());
        if (date.find()) {
            String day = date.group(1) == null
                    ? date.group(4) + "-" + date.group(5) + "-" + date.group(6)
                    : date.group(1) + "-" + date.group(2) + "-" + date.group(3);
            return name(id.name().substring(0, date.start())) + " (" + day + ")";
        }
        return name(id.name());
    }

    /** A name for people without the date of its snapshot. */
    public static String undated(String shown) {
        return SHOWN_DATE.matcher(shown).replaceFirst("");
    }

    private static String name(String name) {
        StringBuilder shown = new StringBuilder();
        String last = "";
        String before = "";
        for (String word : name.split("[-_ ]", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            String separator = separator(before, word);
            before = word;
            if (separator != null) {
                shown.append(separator).append(word);
                last = word;
                continue;
            }
            if (!shown.isEmpty()) {
                boolean joined = ABBREVIATION.matcher(last).matches()
                        && VERSION.matcher(word).matches();
                shown.append(joined ? '-' : ' ');
            }
            last = word(word);
            shown.append(last);
        }
        return shown.toString();
    }

    /** Between the parts of a version that was written with dashes, {@code 4-6}, and those of a date, {@code 03-25}. */
    private static @Nullable String separator(String before, String word) {
        if (MONTH.matcher(before).matches() && DAY.matcher(word).matches()) {
            return "-";
        }
        return MAJOR.matcher(before).matches() && MINOR.matcher(word).matches() ? "." : null;
    }

    private static String word(String word) {
        String spelled = SPELLINGS.get(word);
        if (spelled != null) {
            return spelled;
        }
        if (SIZE.matcher(word).matches()) {
            return word.toUpperCase(Locale.ROOT);
        }
        return VERSION.matcher(word).matches()
                ? word.startsWith("v") ? "V" + word.substring(1) : word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Map<String, String> spellings() {
        Map<String, String> spellings = new TreeMap<>();
        try (InputStream file = Objects.requireNonNull(ShownName.class.getResourceAsStream("spellings.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> spellings.put(line.toLowerCase(Locale.ROOT), line));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return spellings;
    }
}
