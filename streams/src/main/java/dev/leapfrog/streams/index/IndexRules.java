package dev.leapfrog.streams.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.CapabilityIndex.Anchor;
import dev.leapfrog.streams.board.BoardRules;

/**
 * What the index of capability is made of.
 *
 * @param boards that take part; as a rule those that people quote
 * @param publishers all of whose boards take part as well
 * @param except boards of theirs that do not: another index of the same benchmarks would count them twice
 * @param anchors reference models with the values that they have by definition, rising; the two highest that hang
 *     together fix the scale
 * @param rows how many of the best models of a board are taken
 * @param sharedModels how many models a board must share with others
 * @param listed how many of the best models are written
 */
public record IndexRules(
        Set<BoardId> boards,
        List<String> publishers,
        Set<BoardId> except,
        List<Anchor> anchors,
        int rows,
        int sharedModels,
        int listed) {
    public IndexRules {
        boards = Collections.unmodifiableSet(new LinkedHashSet<>(boards));
        publishers = List.copyOf(publishers);
        except = Collections.unmodifiableSet(new LinkedHashSet<>(except));
        anchors = List.copyOf(anchors);
        if (anchors.size() < 2) {
            throw new IllegalArgumentException("anchors must be two reference models or more");
        }
        for (int i = 1; i < anchors.size(); i++) {
            if (anchors.get(i).value() <= anchors.get(i - 1).value()) {
                throw new IllegalArgumentException("the values of anchors must rise");
            }
        }
    }

    /** An anchor as it comes with the program. */
    private record Sourced(String model, double value, String source) {}

    /** The rules as defined for everybody. */
    public static IndexRules defaults() {
        return new IndexRules(
                BoardRules.defaults().headlineBoards(),
                List.of("epoch"),
                Set.of(BoardId.parse("epoch/eci/overall"), BoardId.parse("epoch/metr-time-horizons-external/overall")),
                anchorsOfEverybody(),
                500,
                5,
                50);
    }

    private static List<Anchor> anchorsOfEverybody() {
        try (InputStream file = Objects.requireNonNull(
                IndexRules.class.getResourceAsStream("anchors.json"), "anchors.json is in the jar")) {
            return Stream.of(EventJson.mapper().readValue(file, Sourced[].class))
                    .map(one -> new Anchor(ModelId.parse(one.model()), one.value()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a board takes part. */
    public boolean includes(BoardId board) {
        return boards.contains(board) || (publishers.contains(board.arena().publisher()) && !except.contains(board));
    }
}
