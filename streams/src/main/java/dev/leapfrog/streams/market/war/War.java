package dev.leapfrog.streams.market.war;

import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;

/**
 * A price war that has been told.
 *
 * @param board on which the models are of like capability
 * @param labs who has cut
 * @param last when somebody last did
 */
record War(BoardId board, Instant opened, SortedSet<String> labs, Instant last) {
    War {
        labs = new TreeSet<>(labs);
    }

    boolean isJoinedBy(Set<String> others) {
        return labs.stream().anyMatch(others::contains);
    }

    War joined(Set<String> others, Instant at) {
        SortedSet<String> all = new TreeSet<>(labs);
        all.addAll(others);
        return new War(board, opened, all, at.isAfter(last) ? at : last);
    }
}
