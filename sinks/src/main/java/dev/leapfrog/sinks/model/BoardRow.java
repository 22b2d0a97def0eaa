package dev.leapfrog.sinks.model;

import java.time.Instant;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;

/**
 * A model on a board, by its best row.
 *
 * @param rank how many models stand above it, and one; equal scores share a rank
 * @param publishedAt the publication that gave the score
 */
public record BoardRow(int rank, Model model, Score score, Instant publishedAt) {}
