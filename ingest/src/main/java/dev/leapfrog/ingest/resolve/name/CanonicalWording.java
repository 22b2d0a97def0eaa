package dev.leapfrog.ingest.resolve.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import dev.leapfrog.ingest.resolve.spelling.MatchKey;
import dev.leapfrog.ingest.resolve.table.Family;
import org.jspecify.annotations.Nullable;

/**
 * How a model is written that no table has, so that all who write of it come to one name.
 *
 * <p>Versions with a point stand without a {@code v}, before the words for a tier, and a first version is left out;
 * {@code experimental} is {@code exp}, and a month and a day are four digits. The size stands at the end. It is left
 * out where the tier says it and it is that of a mixture of experts, and where a family dates by months and a word for
 * a tier tells its models apart; there the month is left out beside a version.
 */
final class CanonicalWording {
    private static final Pattern POINTED_VERSION = Pattern.compile("^v(\\d{1,2}\\.\\d{1,3})$");
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d?(?:\\.\\d{1,2})?");
    private static final Pattern LARGE = Pattern.compile("\\d{3,4}b");
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(?<=-)(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?=-|$)(?!-\\d)");
    /** Between the beginning of a name and a version that others write before them: {@code solar-pro-3}. */
    private static final Set<String> TIERS = Set.of(
            "pro", "lite", "micro", "nano", "mini", "flash", "super", "ultra", "max", "plus", "turbo", "large", "small",
            "medium", "premier", "omni", "air");

    private CanonicalWording() {}

    /**
     * @param allWords everything in the name, in normal form
     * @param known whether a key without a size leads to a known model, which this one then is not
     */
    static String of(NameForm form, String allWords, @Nullable Family family, Predicate<String> known) {
        String own = withoutBase(form.words(), family);
        String unversioned = NameForm.FIRST_VERSION.matcher(own).replaceFirst("");
        String dated = MONTH_AND_DAY.matcher(unversioned).replaceAll("$1$2");
        boolean months = family != null && family.has(Family.Trait.MONTHS);
        boolean month = months && dated.indexOf('-') > 0 && WeakKeys.hasMonth(dated);
        boolean monthFirst = family != null && form.versioned() && family.has(Family.Trait.MONTH_FIRST);
        List<String> rest = new ArrayList<>();
        List<String> sizes = new ArrayList<>();
        for (String word : dated.split("-", -1)) {
            if (monthFirst && WeakKeys.isMonthFirst(word)) {
                continue;
            }
            if (Wording.isSize(word) && !rest.isEmpty()) {
                sizes.add(word);
            } else {
                rest.add(
                        word.equals("experimental")
                                ? "exp"
                                : POINTED_VERSION.matcher(word).replaceFirst("$1"));
            }
        }
        boolean versioned = rest.stream().skip(1).anyMatch(CanonicalWording::isVersion);
        if (months && versioned) {
            rest.subList(1, rest.size()).removeIf(WeakKeys::isMonth);
        }
        if (family != null && !months && !family.has(Family.Trait.VERSION_MOVES)) {
            moveVersion(rest);
        }
        boolean tier = family != null && rest.stream().anyMatch(family.tiers()::contains);
        boolean toldApart = months && (versioned || month) && rest.stream().anyMatch(TIERS::contains);
        boolean sizeless =
                ((tier && (Wording.isMixture(allWords) || sizes.stream().anyMatch(CanonicalWording::isLarge)))
                                || toldApart)
                        && !known.test(MatchKey.of(String.join("-", rest)));
        if (!sizeless) {
            rest.addAll(sizes);
        }
        return String.join("-", rest);
    }

    /** Without another family's model of which this one is made, where it has a version and a size of its own. */
    private static String withoutBase(String words, @Nullable Family family) {
        if (family == null || !Wording.isSized(words)) {
            return words;
        }
        String own = WeakKeys.withoutBase(words, family);
        return new NameForm(own, own, null).versioned() ? own : words;
    }

    private static void moveVersion(List<String> words) {
        List<Integer> versions = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            if (isVersion(words.get(i))) {
                versions.add(i);
            }
        }
        if (versions.size() != 1) {
            return;
        }
        int at = versions.getFirst();
        boolean behindTiers = at > 1 && words.subList(1, at).stream().allMatch(TIERS::contains);
        if (behindTiers && words.getFirst().chars().noneMatch(Character::isDigit)) {
            words.add(1, words.remove(at));
        }
    }

    /** Whether a size is such that no family has two of it in one tier. */
    private static boolean isLarge(String size) {
        return LARGE.matcher(size).matches();
    }

    private static boolean isVersion(String word) {
        return VERSION.matcher(word).matches();
    }
}
