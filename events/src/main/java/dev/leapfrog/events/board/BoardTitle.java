package dev.leapfrog.events.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Boards and their categories as people call them; their titles stand in {@code titles.properties}. */
public final class BoardTitle {
    private static final Map<String, String> PUBLISHERS = Map.of(
            "aider", "Aider",
            "artificial-analysis", "Artificial Analysis",
            "epoch", "Epoch AI",
            "livebench", "LiveBench",
            "lmarena", "LMArena",
            "swe-bench", "SWE-bench");
    private static final String WHOLE_ARENA = "overall";

    private static final Properties TITLES = titles();

    private BoardTitle() {}

    /** {@code LMArena text}, {@code LMArena text (coding)}. */
    public static String of(BoardId board) {
        String publisher = board.arena().publisher();
        String arena = PUBLISHERS.getOrDefault(publisher, publisher) + " "
                + title("arena.", board.arena().arena());
        return board.category().equals(WHOLE_ARENA) ? arena : arena + " (" + ofCategory(board.category()) + ")";
    }

    /** A category in a sentence: {@code instruction following} for {@code if}. */
    public static String ofCategory(String category) {
        return title("category.", category);
    }

    private static String title(String kind, String name) {
        return TITLES.getProperty(kind + name, name.replace('-', ' ').replace('_', ' '));
    }

    private static Properties titles() {
        Properties titles = new Properties();
        try (InputStream file = Objects.requireNonNull(BoardTitle.class.getResourceAsStream("titles.properties"))) {
            titles.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return titles;
    }
}
