package dev.leapfrog.sinks.model;

import java.time.Instant;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Score;

/**
 * Where a model stands on a board, by its best row.
 *
 * @param source whose list of the board it is
 * @param rank how many models stand above it, and one; equal scores share a rank
 * @param models how many the board has
 * @param publishedAt the publication that gave the score
 */
public record BoardPlace(BoardId board, String source, Score score, int rank, int models, Instant publishedAt) {}
