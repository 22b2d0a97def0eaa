package dev.leapfrog.events.standing;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;

/** A model and its score. */
public record Standing(Model model, Score score) {}
