package dev.leapfrog.app.command.board;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.streams.board.BoardRules;

/** What a board is for. */
enum BoardKind {
    /** The board of its arena that people quote: raises alerts of every severity. */
    HEADLINE,
    /** Any other: its alerts are of severity INFO. */
    OTHER,
    /** A table of a study: raises no alerts. */
    EVIDENCE;

    static BoardKind of(BoardId board, BoardRules rules) {
        if (rules.isEvidence(board)) {
            return EVIDENCE;
        }
        return rules.headlineBoards().contains(board) ? HEADLINE : OTHER;
    }
}
