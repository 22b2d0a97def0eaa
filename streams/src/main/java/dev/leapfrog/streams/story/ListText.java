package dev.leapfrog.streams.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.story.OpenStory.Composition;
import org.jspecify.annotations.Nullable;

/**
 * What a story of prices or ends says: the most important alert, then the others, with all models and offers of which
 * the same is true on one line.
 */
final class ListText {
    private static final int MOST_LINES = 6;

    /** Of what matters as much and is as sure, the largest move of a price first. */
    private static final Comparator<StoryEntry> FIRST = Comparator.comparing(
                    StoryEntry::severity, Comparator.reverseOrder())
            .thenComparingInt(StoryEntry::certainty)
            .thenComparing(ListText::size, Comparator.reverseOrder())
            .thenComparing(StoryEntry.IMPORTANT_FIRST);

    private final List<StoryEntry> standing;
    private final LocalDate today;

    /**
     * Of alerts that stand.
     *
     * @param today the day on which it is said
     */
    ListText(List<StoryEntry> standing, LocalDate today) {
        this.standing = standing.stream().sorted(FIRST).toList();
        this.today = today;
    }

    Composition compose() {
        Map<String, List<StoryEntry>> bySame = new LinkedHashMap<>();
        standing.forEach(entry ->
                bySame.computeIfAbsent(same(entry), added -> new ArrayList<>()).add(entry));
        List<String> said = new ArrayList<>();
        for (List<StoryEntry> one : bySame.values()) {
            said.add(headline(one.getFirst()) + (one.size() == 1 ? "" : likewise(one)));
        }
        return new Composition(standing.getFirst(), SaidLines.of(said, MOST_LINES), about(standing), null);
    }

    /** As it was said, with the day where what it was to happen has its day behind it since. */
    private String headline(StoryEntry entry) {
        String day = entry.kind() == Alert.Kind.DEPRECATION ? entry.after("endsOn") : null;
        LocalDate said = LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
        boolean passed = day != null
                && LocalDate.parse(day).isAfter(said)
                && !LocalDate.parse(day).isAfter(today);
        return (passed ? "Said on " + said + ": " : "") + entry.headline();
    }

    /** How far a price moved, the same for half and for double; endless from or to nothing, 0 of all else. */
    private static double size(StoryEntry entry) {
        if (entry.kind() != Alert.Kind.PRICE_CHANGED) {
            return 0;
        }
        double largest = 0;
        for (String amount : List.of("blended", "input", "output")) {
            Double before = number(entry.statement().before(), amount);
            Double after = number(entry.statement().after(), amount);
            if (before != null && after != null && !before.equals(after) && before >= 0 && after >= 0) {
                double move = before == 0 || after == 0 ? Double.POSITIVE_INFINITY : Math.abs(Math.log(after / before));
                if (amount.equals("blended")) {
                    return move;
                }
                largest = Math.max(largest, move);
            }
        }
        return largest;
    }

    private static @Nullable Double number(@Nullable Map<String, Object> figures, String name) {
        return figures != null && figures.get(name) instanceof Number number ? number.doubleValue() : null;
    }

    /** The same change to the same figures; of ends, by the same who offers it. */
    private static String same(StoryEntry entry) {
        Map<String, Object> before = entry.statement().before();
        Map<String, Object> after = entry.statement().after();
        String end = "";
        if (entry.kind() == Alert.Kind.DEPRECATION) {
            end = " " + entry.metric("channel");
            end += entry.after("endsOn") == null ? " " + entry.metric("announcedOn") : "";
        }
        return entry.kind() + " " + entry.status() + end + " " + amounts(before) + " " + amounts(after);
    }

    private static String amounts(@Nullable Map<String, Object> figures) {
        if (figures == null) {
            return "-";
        }
        Map<String, Object> rest = new LinkedHashMap<>(figures);
        rest.remove("model");
        return rest.toString();
    }

    private static String likewise(List<StoryEntry> one) {
        Set<String> names = new TreeSet<>();
        StoryEntry first = one.getFirst();
        for (StoryEntry entry : one) {
            String name = Names.model(entry);
            if (!name.equals(Names.model(first))) {
                names.add(name);
            }
        }
        return names.isEmpty() ? "" : "; likewise " + Names.listed(List.copyOf(names), 5);
    }

    static Story.Protagonists about(List<StoryEntry> entries) {
        Set<ModelId> models = new TreeSet<>();
        Set<String> labs = new TreeSet<>();
        for (StoryEntry entry : entries) {
            if (entry.kind().family() == Alert.Family.UPTAKE) {
                String named = entry.metric("labs");
                labs.addAll(named == null ? List.of() : List.of(named.split(" ", -1)));
                continue;
            }
            ModelSubject subject = ModelSubject.of(entry);
            labs.add(subject.lab());
            ModelId model = subject.model();
            if (model != null) {
                models.add(model);
            }
        }
        return new Story.Protagonists(List.copyOf(models), List.copyOf(labs));
    }
}
