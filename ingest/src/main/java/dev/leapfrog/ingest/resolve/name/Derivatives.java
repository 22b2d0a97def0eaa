package dev.leapfrog.ingest.resolve.name;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.leapfrog.ingest.resolve.spelling.Configurations;
import dev.leapfrog.ingest.resolve.table.Families;
import dev.leapfrog.ingest.resolve.table.Family;
import dev.leapfrog.ingest.resolve.table.Lab;
import dev.leapfrog.ingest.resolve.table.Labs;
import dev.leapfrog.ingest.resolve.table.Provider;
import dev.leapfrog.ingest.resolve.table.Providers;

/**
 * Tells what somebody packed anew from what somebody made of it, by the name alone. {@code DeepSeek-R1-0528-FP4} is
 * DeepSeek's, whoever owns the repository; {@code Qwen3.5-27B-Marvin-V2-Derestricted} is not Alibaba's, though nobody
 * else is named.
 */
public final class Derivatives {
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    /** Words for what is made of a model, not for a kind of model. */
    private static final Set<String> MAKING =
            Set.of("abliterated", "uncensored", "merge", "distilled", "roleplay", "rp", "character");

    private final Families families;
    private final Labs labs;
    private final Providers providers;
    private final Vocabulary known;
    private final Set<String> kinds;

    /** @param kinds words by which labs tell the models of one family apart */
    public Derivatives(Families families, Labs labs, Providers providers, Vocabulary known, Set<String> kinds) {
        this.families = families;
        this.labs = labs;
        this.providers = providers;
        this.known = known;
        this.kinds = kinds;
    }

    /** Whether the name is that of a model of the family, packed in some precision or format, and says no more. */
    public boolean isPackedAnew(Reading reading) {
        Family family = reading.family();
        String ran = reading.whole().configuration();
        return family != null
                && ran != null
                && Stream.of(ran.split(" ", -1)).anyMatch(Configurations::isPrecision)
                && words(reading).stream().allMatch(word -> isPlain(word, family));
    }

    /**
     * Whether the name is that of a model that somebody made of one of the family: behind its size stands a word that
     * the lab's own names do not have, or somewhere in it the name of another lab or of a provider.
     */
    public boolean isMadeOf(Reading reading) {
        Family family = reading.family();
        String bare = reading.bare().form().words();
        if (family == null || !Wording.isSized(bare)) {
            return false;
        }
        List<String> words = List.of(bare.split("-", -1));
        boolean behindSize = false;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            boolean foreign = LETTERS.matcher(word).matches() && word.length() > 1 && !isPlain(word, family);
            if (foreign && (behindSize || isSomebody(word, family))) {
                return true;
            }
            behindSize |= Wording.isSize(word);
        }
        return false;
    }

    private boolean isSomebody(String word, Family family) {
        if (families.isBeginning(word)) {
            return false;
        }
        Lab lab = labs.find(word);
        Provider provider = providers.find(word);
        return (lab != null && !lab.id().equals(family.lab()))
                || (provider != null && !family.lab().equals(provider.lab()));
    }

    private static List<String> words(Reading reading) {
        return Stream.of(reading.bare().form().words().split("-", -1))
                .filter(word -> LETTERS.matcher(word).find())
                .filter(word -> !Wording.isSize(word) && !Wording.isAtWork(word))
                .toList();
    }

    private boolean isPlain(String word, Family family) {
        String letters = word.replaceAll("[^\\p{L}]", "");
        return letters.length() < 2
                || known.hasWord(family.lab(), letters)
                || Stream.of(family.starts(), family.has(), family.tiers(), family.bases(), family.modes())
                        .flatMap(List::stream)
                        .anyMatch(own -> List.of(own.split("-", -1)).contains(letters))
                || Configurations.isPrecision(word)
                || Configurations.isSpeed(word)
                || Configurations.isMode(word)
                || (kinds.contains(letters) && !MAKING.contains(letters));
    }
}
