package dev.leapfrog.events.standing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How many stand with the leader of a board, the leader included.
 *
 * @param tied those of whom the leader is not clear
 * @param band those within a fixed number of points of the leader
 * @param within that number
 * @param yearAgo how many stood in the band a year ago; null where the board is not known for so long
 */
public record Crowd(
        Group tied, Group band, double within, @Nullable Earlier yearAgo) {
    /**
     * Models and whose they are.
     *
     * @param models how many; counted up to a limit, which boards of real models do not reach
     * @param labs in the order of their best models
     */
    public record Group(int models, List<String> labs) {
        public Group {
            labs = List.copyOf(labs);
        }
    }

    /**
     * How many there were a year ago.
     *
     * @param publishedAt the last publication that was at least a year old
     * @param sameScale whether the scores were on the scale of now
     */
    public record Earlier(Instant publishedAt, int models, int labs, boolean sameScale) {}
}
