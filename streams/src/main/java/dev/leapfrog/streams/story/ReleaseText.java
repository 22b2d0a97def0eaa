package dev.leapfrog.streams.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.price.offer.FamilyName;
import dev.leapfrog.streams.story.OpenStory.Composition;
import org.jspecify.annotations.Nullable;

/** What a story of releases says: the lab, and all sizes and variants of a family in one sentence. */
final class ReleaseText {
    private static final int MOST_NAMES = 8;
    private static final List<String> COUNTS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

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
        return entry.kind() + " " + (model == null ? entry.about().subject() : FamilyName.of(model));
    }

    private static String sentence(List<StoryEntry> family) {
        StoryEntry first = family.getFirst();
        if (family.size() == 1 || first.kind() != Kind.MODEL_RELEASED) {
            return first.headline() + (family.size() == 1 ? "" : others(family));
        }
        String versions = versions(family);
        return versions == null ? inFull(family) : versions;
    }

    /**
     * A family that is new, by what its models have beside its name; null when it is not new, or not all are called by
     * its name.
     */
    private static @Nullable String versions(List<StoryEntry> family) {
        ModelId model = ModelSubject.of(family.getFirst()).model();
        boolean isNew = family.stream().anyMatch(entry -> "true".equals(entry.metric("newFamily")));
        List<String> names =
                family.stream().map(ReleaseText::name).distinct().sorted().toList();
        if (model == null || !isNew || names.size() == 1) {
            return null;
        }
        String name = ShownName.of(new ModelId(model.lab(), FamilyName.of(model)));
        if (!names.stream().allMatch(one -> one.equals(name) || one.startsWith(name + " "))) {
            return null;
        }
        List<String> variants = names.stream()
                .map(one -> one.equals(name) ? name + " itself" : one.substring(name.length() + 1))
                .toList();
        String openness = openness(family);
        return Names.lab(family.getFirst()) + " releases " + name + " in " + count(names.size()) + " versions"
                + (openness == null ? "" : ", " + openness) + days(family) + ": "
                + Names.listed(variants, MOST_NAMES);
    }

    /** The day of all of them, or the first and the last; nothing where their names say it. */
    private static String days(List<StoryEntry> family) {
        List<String> said = family.stream()
                .map(ReleaseText::day)
                .filter(day -> !day.isEmpty())
                .distinct()
                .toList();
        List<String> days = family.stream()
                .map(entry -> entry.metric("releasedOn"))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (said.size() == 1) {
            return ", " + said.getFirst();
        }
        return said.isEmpty() || days.isEmpty()
                ? ""
                : ", dated " + days.getFirst() + (days.size() == 1 ? "" : " to " + days.getLast());
    }

    /** Models by their whole names, those of one day together. */
    private static String inFull(List<StoryEntry> family) {
        String openness = openness(family);
        Map<String, List<String>> byDay = new LinkedHashMap<>();
        List<String> seen = new ArrayList<>();
        for (StoryEntry entry :
                family.stream().sorted(Comparator.comparing(ReleaseText::name)).toList()) {
            String name = name(entry);
            if (!seen.contains(name)) {
                seen.add(name);
                if (seen.size() <= MOST_NAMES) {
                    String own = openness == null ? openness(List.of(entry)) : null;
                    byDay.computeIfAbsent(day(entry), added -> new ArrayList<>())
                            .add(own == null ? name : name + " (" + own + ")");
                }
            }
        }
        List<String> said = new ArrayList<>();
        byDay.forEach((day, names) -> said.add(Names.listed(names, MOST_NAMES)
                + (openness == null ? "" : ", " + openness)
                + (day.isEmpty() ? "" : ", " + day)));
        int more = seen.size() - MOST_NAMES;
        return Names.lab(family.getFirst()) + " releases " + String.join("; ", said)
                + (more > 0 ? "; and " + more + " more" : "");
    }

    /** As its own headline calls it. */
    private static String name(StoryEntry entry) {
        String name = entry.metric("shownName");
        return name == null ? Names.model(entry) : name;
    }

    /** What its own headline says of its day; nothing where its name says it. */
    private static String day(StoryEntry entry) {
        String day = entry.metric("shownDay");
        return day == null ? "" : day;
    }

    private static String others(List<StoryEntry> family) {
        List<String> names =
                family.stream().skip(1).map(Names::model).distinct().toList();
        return "; likewise " + Names.listed(names, MOST_NAMES);
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
