package dev.leapfrog.events.board;

import java.util.Map;

/** Boards as people call them. */
public final class BoardTitle {
    private static final Map<String, String> PUBLISHERS = Map.of(
            "aider", "Aider",
            "artificial-analysis", "Artificial Analysis",
            "epoch", "Epoch AI",
            "livebench", "LiveBench",
            "lmarena", "LMArena",
            "swe-bench", "SWE-bench");
    private static final String WHOLE_ARENA = "overall";

    private BoardTitle() {}

    /** {@code LMArena text}, {@code LMArena text (coding)}. */
    public static String of(BoardId board) {
        String publisher = board.arena().publisher();
        String arena = PUBLISHERS.getOrDefault(publisher, publisher) + " "
                + board.arena().arena().replace('-', ' ');
        return board.category().equals(WHOLE_ARENA) ? arena : arena + " (" + board.category() + ")";
    }
}
