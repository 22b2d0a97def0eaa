package dev.leapfrog.ingest.resolve.name;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern SHORT_DATE = Pattern.compile("-\\d{4}$");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
    private static final Pattern REASONED = Pattern.compile("(?:^| )reasoning(?: |$)");

    private final Families families;
    private final Labs labs;
    private final DashedNumbers numbers;
    private final Memo<String, Reading> memo = new Memo<>(REMEMBERED_NAMES, this::read);

    public Readings(Families families, Labs labs, Vocabulary known) {
        this.families = families;
        this.labs = labs;
        this.numbers = new DashedNumbers(known);
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
        String pointed = numbers.pointed(named.words(), name, family == null ? null : family.lab());
        String words = withoutSpeeds(pointed, ran);
        Reading.Candidate bare = withoutModes(words, family, ran);
        return new Reading(
                written.path(),
                family,
                written.allWords(),
                new Reading.Candidates(
                        thinks(written.configuration(), bare) ? thinking(bare, family) : null,
                        candidate(words, family, ran),
                        bare),
                written.offer(),
                NameFacts.of(written.words()),
                written.dateOfDigits(),
                isCapitalized(name),
                PreviewRule.concerns(name));
    }

    private static boolean isCapitalized(String name) {
        int slash = name.lastIndexOf('/');
        return slash >= 0 && CAPITAL.matcher(name.substring(slash)).find();
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

    /** Whether the name says that the model thought, by a word that is not that of a model that always does. */
    private static boolean thinks(Collection<String> said, Reading.Candidate bare) {
        return said.stream().anyMatch(words -> words.startsWith("reasoning") || words.startsWith("thinking"))
                || (bare.configuration() != null
                        && REASONED.matcher(bare.configuration()).find());
    }

    private static Reading.Candidate thinking(Reading.Candidate bare, @Nullable Family family) {
        NameForm form = bare.form();
        return new Reading.Candidate(
                NameForm.of(new Stamp.Stamped(form.words() + THINKING, form.stamp()), family), null);
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

    /** Moves the family's modes from the end of the name to the configuration, also from before a short date there. */
    private static Reading.Candidate withoutModes(
            String named, @Nullable Family family, Collection<String> configuration) {
        Stamp.Stamped stamped = Stamp.in(named);
        if (family == null) {
            return new Reading.Candidate(NameForm.of(stamped, null), joined(configuration));
        }
        Matcher dated = SHORT_DATE.matcher(stamped.words());
        String date = dated.find() ? dated.group() : "";
        String undated = stamped.words().substring(0, stamped.words().length() - date.length());
        Deque<String> ran = new ArrayDeque<>(configuration);
        String words = withoutModes(undated, family, ran, date.isEmpty());
        return new Reading.Candidate(
                NameForm.of(new Stamp.Stamped(words + date, stamped.stamp()), family), joined(ran));
    }

    private static String withoutModes(String named, Family family, Deque<String> ran, boolean last) {
        String words = named;
        int hyphen = words.lastIndexOf('-');
        while (hyphen > 0 && isMode(words.substring(0, hyphen), words.substring(hyphen + 1), family, last)) {
            ran.addFirst(words.substring(hyphen + 1));
            words = words.substring(0, hyphen);
            hyphen = words.lastIndexOf('-');
        }
        return words;
    }

    private static boolean isMode(String before, String word, Family family, boolean last) {
        if (family.keeps().contains(word)) {
            return false;
        }
        String previous = before.substring(before.lastIndexOf('-') + 1);
        return Configurations.isMode(word)
                || (last && family.modes().contains(word))
                || (Configurations.isEffort(word) && previous.equals("reasoning"));
    }

    private static Reading.Candidate candidate(
            String words, @Nullable Family family, Collection<String> configuration) {
        return new Reading.Candidate(NameForm.of(words, family), joined(configuration));
    }

    private static @Nullable String joined(Collection<String> configuration) {
        return configuration.isEmpty() ? null : String.join(" ", configuration);
    }
}
