package dev.leapfrog.streams.story;

import java.util.ArrayList;
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

    private final List<StoryEntry> standing;

    ListText(List<StoryEntry> standing) {
        this.standing = standing;
    }

    Composition compose() {
        Map<String, List<StoryEntry>> bySame = new LinkedHashMap<>();
        standing.forEach(entry ->
                bySame.computeIfAbsent(same(entry), added -> new ArrayList<>()).add(entry));
        List<String> said = new ArrayList<>();
        for (List<StoryEntry> one : bySame.values()) {
            said.add(one.getFirst().headline() + (one.size() == 1 ? "" : likewise(one)));
        }
        return new Composition(standing.getFirst(), SaidLines.of(said, MOST_LINES), about(standing), null);
    }

    /** The same change to the same figures. */
    private static String same(StoryEntry entry) {
        Map<String, Object> before = entry.statement().before();
        Map<String, Object> after = entry.statement().after();
        return entry.kind() + " " + entry.status() + " " + amounts(before) + " " + amounts(after);
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
