package dev.leapfrog.ingest.resolve.name;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import dev.leapfrog.ingest.resolve.spelling.Configurations;
import dev.leapfrog.ingest.resolve.spelling.Memo;
import dev.leapfrog.ingest.resolve.spelling.NameFacts;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import dev.leapfrog.ingest.resolve.spelling.PreviewRule;
import dev.leapfrog.ingest.resolve.spelling.Stamp;
import dev.leapfrog.ingest.resolve.spelling.WrittenName;
import dev.leapfrog.ingest.resolve.table.Families;
import dev.leapfrog.ingest.resolve.table.Family;
import dev.leapfrog.ingest.resolve.table.Labs;
import org.jspecify.annotations.Nullable;

/** Reads names, each of them once. */
public final class Readings {
    private static final int REMEMBERED_NAMES = 10_000;
    /** By which some providers mark what a plan for coding includes. */
    private static final String PLAN = "coding-";

    private static final int LONGEST_NAME = 300;
    private static final int KEPT_OF_LONG_NAME = 60;

    private static final String THINKING = "-thinking";

    private final Families families;
    private final Labs labs;
    private final Memo<String, Reading> memo = new Memo<>(REMEMBERED_NAMES, this::read);

    public Readings(Families families, Labs labs) {
        this.families = families;
        this.labs = labs;
    }

    public Reading of(String name) {
        return memo.answer(name);
    }

    private Reading read(String name) {
        return name.length() > LONGEST_NAME ? read(shortened(name)) : readWhole(name);
    }

    /** No model has a name like this: its beginning, and a mark by which it differs from others. */
    private static String shortened(String name) {
        byte[] whole = name.getBytes(StandardCharsets.UTF_8);
        return name.substring(0, KEPT_OF_LONG_NAME) + " h"
                + UUID.nameUUIDFromBytes(whole).toString().replace("-", "");
    }

    private Reading readWhole(String name) {
        WrittenName written = WrittenName.read(name, word -> labs.find(word) != null);
        Families.Named named = named(written);
        Family family = named.family();
        Deque<String> ran = new ArrayDeque<>(written.configuration());
        String words = withoutSpeeds(named.words(), ran);
        return new Reading(
                written.path(),
                family,
                written.allWords(),
                new Reading.Candidates(
                        thinks(written) ? candidate(words + THINKING, family, List.of()) : null,
                        candidate(words, family, ran),
                        withoutModes(words, family, ran)),
                written.offer(),
                NameFacts.of(written.words()),
                written.dateOfDigits(),
                PreviewRule.concerns(name));
    }

    /** Whose the name is; a provider may have put its own before it ({@code acme/acme-glm-5}). */
    private Families.Named named(WrittenName written) {
        Families.Named whole = families.of(written.words());
        if (whole.family() != null) {
            return whole;
        }
        List<String> prefixes = new ArrayList<>(List.of(PLAN));
        written.path().forEach(part -> prefixes.add(NormalForm.of(part).split("-", 2)[0] + "-"));
        for (String prefix : prefixes) {
            if (written.words().startsWith(prefix)) {
                Families.Named rest = families.of(written.words().substring(prefix.length()));
                if (rest.family() != null) {
                    return rest;
                }
            }
        }
        return whole;
    }

    private static boolean thinks(WrittenName written) {
        return written.configuration().stream()
                .anyMatch(words -> words.startsWith("reasoning") || words.startsWith("thinking"));
    }

    /** Moves words for speed from behind a size to the configuration, and what they hid ({@code -fp8-fast}). */
    private static String withoutSpeeds(String named, Deque<String> ran) {
        String words = named;
        for (String last = speedAtEndOf(words); last != null; last = speedAtEndOf(words)) {
            ran.addFirst(last);
            words = words.substring(0, words.length() - last.length() - 1);
            String hidden = Configurations.atEndOf(words);
            if (hidden != null) {
                ran.addFirst(hidden);
                words = words.substring(0, words.length() - hidden.length() - 1);
            }
        }
        return words;
    }

    private static @Nullable String speedAtEndOf(String words) {
        String last = words.substring(words.lastIndexOf('-') + 1);
        boolean isSpeed = last.length() < words.length() && Configurations.isSpeed(last) && Wording.isSized(words);
        return isSpeed ? last : null;
    }

    /** Moves the family's modes from the end of the name to the configuration. */
    private static Reading.Candidate withoutModes(
            String named, @Nullable Family family, Collection<String> configuration) {
        Stamp.Stamped stamped = Stamp.in(named);
        String words = stamped.words();
        Deque<String> ran = new ArrayDeque<>(configuration);
        if (family != null) {
            int hyphen = words.lastIndexOf('-');
            while (hyphen > 0 && family.modes().contains(words.substring(hyphen + 1))) {
                ran.addFirst(words.substring(hyphen + 1));
                words = words.substring(0, hyphen);
                hyphen = words.lastIndexOf('-');
            }
        }
        return new Reading.Candidate(NameForm.of(new Stamp.Stamped(words, stamped.stamp()), family), joined(ran));
    }

    private static Reading.Candidate candidate(
            String words, @Nullable Family family, Collection<String> configuration) {
        return new Reading.Candidate(NameForm.of(words, family), joined(configuration));
    }

    private static @Nullable String joined(Collection<String> configuration) {
        return configuration.isEmpty() ? null : String.join(" ", configuration);
    }
}
