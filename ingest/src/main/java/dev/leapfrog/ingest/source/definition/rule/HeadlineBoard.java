package dev.leapfrog.ingest.source.definition.rule;

import java.util.Locale;

import dev.leapfrog.events.board.BoardId;
import org.jspecify.annotations.Nullable;

/** Which of the boards that a rule reads is the one that people quote. */
final class HeadlineBoard {
    private static final String OVERALL = "overall";
    private static final String CATEGORY = "{category}";

    private HeadlineBoard() {}

    /**
     * The board as it is written, with {@code overall} where the category differs from row to row.
     *
     * @param board name of the board as a definition has it
     * @param said whether the definition says that people quote it; where it says nothing they do when it is overall
     * @return null when they quote none
     */
    static @Nullable BoardId of(String board, @Nullable Boolean said) {
        if (Boolean.FALSE.equals(said)) {
            return null;
        }
        String written = board.replace(CATEGORY, OVERALL);
        if (said == null && (written.contains("{") || !written.endsWith("/" + OVERALL))) {
            return null;
        }
        if (written.contains("{")) {
            throw new IllegalArgumentException("'headline' needs a 'board' of which the arena is written out, not '"
                    + board + "'; name the boards in the rule boards.headlineBoards");
        }
        return named(written);
    }

    /** The board, when no part of its name differs from row to row; else null. */
    static @Nullable BoardId only(String board) {
        return board.contains("{") ? null : named(board);
    }

    private static BoardId named(String board) {
        return BoardId.parse(board.replace(' ', '-').replace('_', '-').toLowerCase(Locale.ROOT));
    }
}
