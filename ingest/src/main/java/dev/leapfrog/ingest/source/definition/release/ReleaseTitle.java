package dev.leapfrog.ingest.source.definition.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the title of an item which models it releases: their names and nothing but what announces them. A title
 * that does something with a model ("Fine-tune X 3 in Y", "X 2 on Z") releases none.
 */
public final class ReleaseTitle {
    private static final ReleaseWords WORDS = ReleaseWords.bundled();
    /** Where a title ends and what it says further begins. */
    private static final Pattern FURTHER = Pattern.compile("\\s*(?::|!|\\||;|\\(|…|—|–|\\s-\\s).*");

    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("\\s*(?:,\\s*and\\s+|,\\s*&\\s*|,\\s*|\\s+and\\s+|\\s+&\\s+)");
    private static final Pattern PUNCTUATION = Pattern.compile("[.,\"'“”‘’]+$|^[\"'“”‘’]+");
    private static final int LONGEST = 300;

    private final List<FamilyNames> labs;

    /** @param labs whose releases are looked for */
    public ReleaseTitle(List<FamilyNames> labs) {
        this.labs = List.copyOf(labs);
    }

    /**
     * A model that a title releases.
     *
     * @param name as the title has it, without the lab's name in front
     * @param organization the lab whose family it is of
     */
    public record Release(String name, String organization) {}

    /** The models that a title releases, in its order; none when it releases none. */
    public List<Release> releases(String title) {
        String line = title.strip();
        if (line.length() > LONGEST) {
            return List.of();
        }
        String opener = opener(line);
        String announced =
                opener == null ? line : line.substring(opener.length()).strip();
        String further = further(announced);
        String names =
                announced.substring(0, announced.length() - further.length()).strip();
        if (isRefused(further)) {
            return List.of();
        }
        List<Release> releases = new ArrayList<>();
        for (String part : parts(withoutCloser(names))) {
            Release release = release(part);
            if (release != null) {
                releases.add(release);
            } else if (opener == null && releases.isEmpty()) {
                return List.of();
            } else if (opener == null && !isTitled(part)) {
                return List.of();
            }
        }
        return releases;
    }

    private static List<String> parts(String names) {
        List<String> parts = new ArrayList<>();
        Matcher between = BETWEEN_NAMES.matcher(names);
        int from = 0;
        while (between.find()) {
            parts.add(names.substring(from, between.start()));
            from = between.end();
        }
        parts.add(names.substring(from));
        return parts;
    }

    private static @Nullable String opener(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        for (String opener : WORDS.openers()) {
            if (lower.startsWith(opener)
                    && title.length() > opener.length()
                    && " :".indexOf(title.charAt(opener.length())) >= 0) {
                String colon = title.charAt(opener.length()) == ':' ? ":" : "";
                return title.substring(0, opener.length()) + colon;
            }
        }
        return null;
    }

    private static String further(String announced) {
        Matcher matcher = FURTHER.matcher(announced);
        return matcher.find() ? announced.substring(matcher.start()) : "";
    }

    private static String withoutCloser(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        String longest = "";
        for (String closer : WORDS.closers()) {
            if (lower.endsWith(" " + closer) && closer.length() > longest.length()) {
                longest = closer;
            }
        }
        return names.substring(0, names.length() - longest.length()).strip();
    }

    /** Whether what follows a name says that the item is about something else. */
    private static boolean isRefused(String further) {
        for (String word : further.toLowerCase(Locale.ROOT).split("[\\s:!|;()…—–]+", -1)) {
            if (WORDS.refused().contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every word begins like that of a name, so that the part names a thing. */
    private static boolean isTitled(String part) {
        for (String word : part.split("\\s+", -1)) {
            if (word.isEmpty() || Character.isLowerCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Release release(String part) {
        List<String> words = words(part);
        for (FamilyNames lab : labs) {
            List<String> own = withoutLab(words, lab);
            int begins = NameShape.beginning(own, lab.beginnings());
            if (begins > 0 && NameShape.isName(own, begins, WORDS)) {
                return new Release(String.join(" ", own), lab.organization());
            }
        }
        return null;
    }

    private static List<String> words(String part) {
        List<String> words = new ArrayList<>();
        for (String word : part.split("\\s+", -1)) {
            String bare = PUNCTUATION.matcher(word).replaceAll("");
            boolean article = words.isEmpty() && WORDS.articles().contains(bare.toLowerCase(Locale.ROOT));
            if (!bare.isEmpty() && !article) {
                words.add(bare);
            }
        }
        return words;
    }

    /** The words without the lab's own name in front. */
    private static List<String> withoutLab(List<String> words, FamilyNames lab) {
        String line = String.join(" ", words).toLowerCase(Locale.ROOT) + " ";
        int longest = 0;
        for (String organization : lab.organizations()) {
            int length = organization.split("\\s+", -1).length;
            boolean inFront = line.startsWith(organization.toLowerCase(Locale.ROOT) + " ") && length < words.size();
            boolean family = NameShape.beginning(words, lab.beginnings()) > 0
                    && NameShape.beginning(
                                    words.subList(Math.min(length, words.size()), words.size()), lab.beginnings())
                            == 0;
            if (inFront && !family) {
                longest = Math.max(longest, length);
            }
        }
        return words.subList(longest, words.size());
    }
}
