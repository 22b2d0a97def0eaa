package dev.leapfrog.streams.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.story.OpenStory.Composition;

/**
 * What a story of the market says: the most important alert, then the others, a line each. What a model does to the
 * price of several levels is said of the highest and counted for the rest.
 */
final class MarketText {
    private static final int MOST_LINES = 6;

    /** Of those that matter as much: what there is to buy, then what it costs, then who is on a frontier. */
    private static final List<Alert.Kind> ORDER = List.of(
            Alert.Kind.GOOD_ENOUGH,
            Alert.Kind.CAPABILITY_HALVED,
            Alert.Kind.PREMIUM_CROSSED,
            Alert.Kind.PRICE_WAR,
            Alert.Kind.PARETO_CHANGED);

    private static final Comparator<StoryEntry> FIRST = Comparator.comparing(
                    StoryEntry::severity, Comparator.reverseOrder())
            .thenComparingInt(entry -> ORDER.indexOf(entry.kind()))
            .thenComparing(MarketText::level, Comparator.reverseOrder())
            .thenComparing(StoryEntry.IMPORTANT_FIRST);

    private final List<StoryEntry> standing;

    MarketText(List<StoryEntry> standing) {
        this.standing = standing.stream().sorted(FIRST).toList();
    }

    /** Whether a story is of scores and prices: what is told of uptake is a list. */
    static boolean tells(List<StoryEntry> standing) {
        return standing.stream().allMatch(entry -> ORDER.contains(entry.kind()));
    }

    /** The board, or else what the alert is about. */
    static String subject(Alert alert) {
        BoardId board = alert.about().board();
        return board == null ? alert.subject() : board.toString();
    }

    private static double level(StoryEntry entry) {
        return entry.statement().metrics().get("level") instanceof Number level ? level.doubleValue() : 0;
    }

    Composition compose() {
        List<String> said = new ArrayList<>();
        Set<String> models = new LinkedHashSet<>();
        int likewise = 0;
        for (StoryEntry entry : standing) {
            String model = entry.after("model");
            if (entry.kind() == Alert.Kind.CAPABILITY_HALVED && model != null && !models.add(model)) {
                likewise++;
            } else {
                said.add(entry.headline());
            }
        }
        Story.Text text = SaidLines.of(said, MOST_LINES);
        List<String> lines = new ArrayList<>(text.lines());
        if (likewise > 0) {
            lines.add("The price of " + likewise + (likewise == 1 ? " level" : " levels")
                    + " of capability below that halves too");
        }
        return new Composition(standing.getFirst(), new Story.Text(text.headline(), lines), about(), null);
    }

    private Story.Protagonists about() {
        SortedSet<ModelId> models = ModelSubject.named(standing, List.of("model", "leader"));
        for (StoryEntry entry : standing) {
            if (entry.statement().after() != null
                    && entry.statement().after().get("models") instanceof Collection<?> named) {
                named.forEach(one -> models.add(ModelId.parse(String.valueOf(one))));
            }
        }
        return ModelSubject.protagonists(models);
    }
}
