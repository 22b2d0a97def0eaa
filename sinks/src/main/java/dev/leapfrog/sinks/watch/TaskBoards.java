package dev.leapfrog.sinks.watch;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import dev.leapfrog.events.board.BoardId;

/**
 * Which boards measure how well models do a task: those of a category, such as {@code coding}, those of an arena, such
 * as {@code vision}, and indexes of a publisher, such as {@code coding-index}. What models do overall is measured by
 * the main board of each publisher, as arenas for one kind of work have a category {@code overall} of their own.
 */
public final class TaskBoards {
    private static final String INDEX = "-index";

    private final Set<BoardId> main = new HashSet<>();

    /** @param headlineBoards those that people quote, of each publisher the main one first */
    public TaskBoards(Collection<BoardId> headlineBoards) {
        Set<String> publishers = new HashSet<>();
        for (BoardId board : headlineBoards) {
            if (publishers.add(board.arena().publisher())) {
                main.add(board);
            }
        }
    }

    /** The task that a board measures first of all. */
    public String task(BoardId board) {
        if (main.contains(board)) {
            return WatchedModel.ANY_TASK;
        }
        String arena = board.arena().arena();
        if (!board.category().equals(WatchedModel.ANY_TASK)) {
            return board.category();
        }
        return arena.endsWith(INDEX) ? arena.substring(0, arena.length() - INDEX.length()) : arena;
    }

    /** Whether a board measures a task. */
    public boolean measures(BoardId board, String task) {
        if (task.equals(WatchedModel.ANY_TASK)) {
            return main.contains(board);
        }
        String arena = board.arena().arena();
        return board.category().equals(task)
                || (board.category().equals(WatchedModel.ANY_TASK)
                        && (arena.equals(task) || arena.equals(task + INDEX)));
    }
}
