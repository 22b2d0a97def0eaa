package dev.leapfrog.ingest.resolve;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** Reads names, each of them once. */
final class Readings {
    private static final int REMEMBERED_NAMES = 10_000;

    private final Families families;
    private final Memo<String, Reading> memo = new Memo<>(REMEMBERED_NAMES, this::read);

    Readings(Families families) {
        this.families = families;
    }

    Reading of(String name) {
        return memo.answer(name);
    }

    private Reading read(String name) {
        WrittenName written = WrittenName.read(name);
        Families.Named named = families.of(written.words());
        return new Reading(
                written.owner(),
                named.family(),
                candidate(written.allWords(), List.of()),
                candidate(named.words(), written.configuration()),
                withoutModes(named, written.configuration()),
                PreviewRule.concerns(name));
    }

    /** Moves the family's modes from the end of the name to the configuration. */
    private static Reading.Candidate withoutModes(Families.Named named, List<String> configuration) {
        String words = named.words();
        Deque<String> ran = new ArrayDeque<>(configuration);
        Family family = named.family();
        if (family != null) {
            int hyphen = words.lastIndexOf('-');
            while (hyphen > 0 && family.modes().contains(words.substring(hyphen + 1))) {
                ran.addFirst(words.substring(hyphen + 1));
                words = words.substring(0, hyphen);
                hyphen = words.lastIndexOf('-');
            }
        }
        return candidate(words, ran);
    }

    private static Reading.Candidate candidate(String words, Collection<String> configuration) {
        return new Reading.Candidate(
                words,
                MatchKey.of(words),
                configuration.isEmpty() ? null : String.join(" ", configuration),
                NameFacts.of(words));
    }
}
