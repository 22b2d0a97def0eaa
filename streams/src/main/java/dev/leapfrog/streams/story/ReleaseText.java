package dev.leapfrog.streams.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.story.OpenStory.Composition;
import org.jspecify.annotations.Nullable;

/** What a story of releases says: the lab, and all sizes and variants of a family in one sentence. */
final class ReleaseText {
    private static final int MOST_NAMES = 8;
    private static final List<String> COUNTS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** Of a dated release, beside which its name without the date stands often. */
    private static final Pattern DATE = Pattern.compile(" \\(20\\d\\d-\\d\\d-\\d\\d\\)$");

    private static final Map<String, String> OPENNESS = Map.of(
            "OPEN_SOURCE", "open source",
            "OPEN_WEIGHTS", "open weights",
            "RESEARCH_ONLY", "open weights for research only");

    private final List<StoryEntry> standing;

    ReleaseText(List<StoryEntry> standing) {
        this.standing = standing;
    }

    Composition compose() {
        Map<String, List<StoryEntry>> families = new LinkedHashMap<>();
        for (StoryEntry entry : standing) {
            families.computeIfAbsent(family(entry), added -> new ArrayList<>()).add(entry);
        }
        List<List<StoryEntry>> largestFirst = families.values().stream()
                .sorted(Comparator.comparing(
                                (List<StoryEntry> one) -> one.getFirst().severity())
                        .thenComparingInt(List::size)
                        .reversed())
                .toList();
        List<String> said = new ArrayList<>();
        largestFirst.forEach(one -> said.add(sentence(one)));
        return new Composition(
                largestFirst.getFirst().getFirst(),
                new Story.Text(said.getFirst(), said.subList(1, said.size())),
                ListText.about(standing),
                null);
    }

    private static String family(StoryEntry entry) {
        var model = ModelSubject.of(entry).model();
        return entry.kind() + " " + (model == null ? entry.about().subject() : ModelSubject.family(model));
    }

    private static String sentence(List<StoryEntry> family) {
        StoryEntry first = family.getFirst();
        if (family.size() == 1 || first.kind() != Kind.MODEL_RELEASED) {
            return first.headline() + (family.size() == 1 ? "" : others(family));
        }
        List<String> names = family.stream()
                .map(entry -> DATE.matcher(Names.model(entry)).replaceFirst(""))
                .sorted()
                .distinct()
                .toList();
        if (names.size() == 1) {
            return first.headline();
        }
        String common = common(names);
        if (common.isBlank()) {
            return first.headline() + others(family);
        }
        List<String> variants = names.stream()
                .map(name -> name.substring(common.length()).replaceFirst("^[ -]", ""))
                .map(variant -> variant.isEmpty() ? common.strip() + " itself" : variant)
                .toList();
        String openness = openness(family);
        return Names.lab(first) + " releases " + common.strip() + " in " + count(names.size()) + " versions"
                + (openness == null ? "" : ", " + openness) + ": " + Names.listed(variants, MOST_NAMES);
    }

    private static String others(List<StoryEntry> family) {
        List<String> names =
                family.stream().skip(1).map(Names::model).distinct().toList();
        return "; likewise " + Names.listed(names, MOST_NAMES);
    }

    /** What all names begin with, up to the end of a word. */
    private static String common(List<String> sorted) {
        String first = sorted.getFirst();
        String last = sorted.getLast();
        int same = 0;
        while (same < Math.min(first.length(), last.length()) && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        boolean wholeWord = same == first.length() && (last.charAt(same) == ' ' || last.charAt(same) == '-');
        int end = wholeWord ? same : Math.max(first.lastIndexOf(' ', same), first.lastIndexOf('-', same));
        return end <= 0 ? "" : first.substring(0, end);
    }

    /** In words, when all are open in the same way. */
    private static @Nullable String openness(List<StoryEntry> family) {
        Set<String> said = family.stream()
                .map(entry -> String.valueOf(entry.metric("openness")))
                .collect(Collectors.toSet());
        return said.size() == 1 ? OPENNESS.get(said.iterator().next()) : null;
    }

    private static String count(int count) {
        return count < COUNTS.size() ? COUNTS.get(count) : Integer.toString(count);
    }
}
