package dev.leapfrog.streams.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.reader.InputRecord;
import dev.leapfrog.streams.reader.Inputs;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of rows is what they are, wherever a restart falls. */
class WrittenRowsTest {
    @Test
    void shouldHoldTheSameRowsAfterARestartAtAnyRecord() {
        assertSameAfterRestarts(3, 6);
    }

    static void assertSameAfterRestarts(long seed, int publications) {
        List<Observation> input = input(seed, publications);
        MapMemory memory = new MapMemory();
        FollowedBoards undisturbed = new FollowedBoards(BoardRules.defaults(), new MapMemory());
        for (int offset = 0; offset < input.size(); offset++) {
            FollowedBoards restarted = restarted(memory, input, offset);
            InputRecord next = Inputs.of(input.get(offset), offset);
            take(restarted, next);
            take(undisturbed, next);

            assertThat(rows(restarted(memory, input, offset + 1)))
                    .as("rows of seed %d after record %d", seed, offset)
                    .isEqualTo(rows(undisturbed));
        }
    }

    @Test
    void shouldForgetARowOfAMergedModelInEveryGroupThatHasIt() {
        BoardScript script = new BoardScript();
        List<BoardScript.Row> rows = new ArrayList<>();
        for (int model = 0; model < 20; model++) {
            rows.add(row("lab/m" + model, 1000 + model, 5));
        }
        script.publish("2024-01-01", rows.toArray(BoardScript.Row[]::new));
        rows.set(7, row("lab/m7", 1100, 5));
        script.publish("2024-01-02", rows.toArray(BoardScript.Row[]::new));
        script.merge("lab/m7", BoardScript.model("lab/whole"), "2024-01-03");
        MapMemory memory = new MapMemory();
        FollowedBoards boards = new FollowedBoards(BoardRules.defaults(), memory);
        List<Observation> input = script.written();
        for (int offset = 0; offset < input.size(); offset++) {
            take(boards, Inputs.of(input.get(offset), offset));
        }

        assertThat(rows(restarted(memory, input, input.size())))
                .isEqualTo(rows(boards))
                .noneMatch(row -> row.contains("lab/m7,") && !row.contains("lab/whole"));
    }

    @Test
    void shouldWriteTheRowsOfAPublicationTogether() {
        List<Observation> input = input(1, 12);
        MapMemory memory = new MapMemory();
        FollowedBoards boards = new FollowedBoards(BoardRules.defaults(), memory);
        int before = 0;
        for (int offset = 0; offset < input.size(); offset++) {
            take(boards, Inputs.of(input.get(offset), offset));
            int groups = keys(memory, " rows ").size();
            if (input.get(offset) instanceof ScoreChanged) {
                assertThat(groups).as("groups after a row").isEqualTo(before);
                assertThat(keys(memory, " unwritten")).hasSize(1);
            }
            before = groups;
        }
        assertThat(keys(memory, " unwritten")).isEmpty();
    }

    @Test
    void shouldNotKeepMuchMoreThanTheRowsThatThereAre() {
        List<Observation> input = input(5, 120);
        MapMemory memory = new MapMemory();
        FollowedBoards boards = new FollowedBoards(BoardRules.defaults(), memory);
        for (int offset = 0; offset < input.size(); offset++) {
            take(boards, Inputs.of(input.get(offset), offset));
        }

        int kept = 0;
        for (RowGroup group : groups(memory)) {
            kept += group.rows().size();
        }
        assertThat(kept).isLessThanOrEqualTo(4 * rows(boards).size());
    }

    /** Publications of two sources, rows that come and go, models that change or prove to be one. */
    private static List<Observation> input(long seed, int publications) {
        Random random = new Random(seed);
        BoardScript script = new BoardScript();
        int models = 12;
        for (int day = 1; day <= publications; day++) {
            List<BoardScript.Row> rows = new ArrayList<>();
            for (int model = 0; model < models; model++) {
                if (random.nextInt(6) > 0) {
                    rows.add(row("lab" + model % 3 + "/m" + model, 1000 + random.nextInt(30), 5));
                }
            }
            String date = LocalDate.parse("2024-01-01").plusDays(day).toString();
            String source = random.nextInt(3) == 0 ? "lmarena_history" : "lmarena_csv";
            script.publish(source, date, true, Mode.BACKFILL, rows.toArray(BoardScript.Row[]::new));
            if (random.nextInt(8) == 0) {
                script.merge("lab0/m0", BoardScript.model("lab0/m3"), date);
            }
        }
        return script.written();
    }

    private static FollowedBoards restarted(MapMemory memory, List<Observation> input, int taken) {
        FollowedBoards boards = new FollowedBoards(BoardRules.defaults(), memory);
        boards.unwrittenFrom().ifPresent(from -> {
            for (int offset = (int) from; offset < taken; offset++) {
                boards.applyAgain(Inputs.of(input.get(offset), offset));
            }
        });
        return boards;
    }

    private static void take(FollowedBoards boards, InputRecord input) {
        switch (input.observation()) {
            case ScoreChanged event -> boards.apply(event, input);
            case ScoreWithdrawn event -> boards.apply(event, input);
            case ModelChanged event -> boards.apply(event);
            case ModelMerged event -> boards.apply(event);
            case BoardPublished marker -> boards.published(marker);
            default -> throw new AssertionError("not in these scripts");
        }
    }

    /** All rows that the boards stand on, as text. */
    private static SortedSet<String> rows(FollowedBoards boards) {
        SortedSet<String> rows = new TreeSet<>();
        boards.sources().forEach((source, shown) -> {
            for (ModelId model : shown.standings().models()) {
                shown.standings().rowsOf(model).forEach(row -> rows.add(source + " " + row));
            }
        });
        return rows;
    }

    private static List<String> keys(MapMemory memory, String part) {
        List<String> keys = new ArrayList<>();
        memory.forEach((key, json) -> {
            if (key.contains(part)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static List<RowGroup> groups(MapMemory memory) {
        List<RowGroup> groups = new ArrayList<>();
        memory.forEach((key, json) -> {
            if (key.contains(" rows ")) {
                groups.add(Stored.read(json, RowGroup.class));
            }
        });
        return groups;
    }
}
