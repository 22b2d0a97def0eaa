package dev.leapfrog.events.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Boards and their categories as people call them; their titles stand in {@code titles.properties}. */
public final class BoardTitle {
    private static final String WHOLE_ARENA = "overall";

    private static final Properties TITLES = titles();

    private BoardTitle() {}

    /** {@code LMArena text}, {@code LMArena text (coding)}. */
    public static String of(BoardId board) {
        String arena = ofPublisher(board.arena().publisher()) + " "
                + title("arena.", board.arena().arena());
        return board.category().equals(WHOLE_ARENA) ? arena : arena + " (" + ofCategory(board.category()) + ")";
    }

    /** {@code LMArena} of {@code lmarena}. */
    public static String ofPublisher(String publisher) {
        return TITLES.getProperty("publisher." + publisher, publisher);
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
