package dev.leapfrog.app.command.board;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.streams.board.BoardRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of which boards, and which pairs of segments on them, a table is. */
final class PairOptions {
    @Option(names = "--all", description = "Of all boards.")
    private boolean all;

    @Option(names = "--board", paramLabel = "TEXT", description = "Only boards whose name contains this text.")
    private @Nullable String board;

    @Option(names = "--pair", paramLabel = "PAIR", description = "Only this pair, such as closed-open or US-CN.")
    private @Nullable String pair;

    /** Whether a row of that board and pair is shown; of the boards that people quote, unless others are asked for. */
    boolean include(BoardId ofBoard, String ofPair, BoardRules rules) {
        boolean wanted = board == null
                ? all || rules.headlineBoards().contains(ofBoard)
                : ofBoard.toString().contains(board);
        return wanted && (pair == null || pair.equalsIgnoreCase(ofPair));
    }
}
