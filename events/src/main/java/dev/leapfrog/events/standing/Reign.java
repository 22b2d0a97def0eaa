package dev.leapfrog.events.standing;

import java.time.Instant;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;

/**
 * A time in the confirmed lead.
 *
 * @param since the publication that confirmed it
 * @param labSince since when the model's lab has held the lead without a break
 * @param censored it began before the board was first seen, or before its scale changed
 * @param days from {@code since} to the state's board time
 * @param labDays from {@code labSince} to the state's board time
 */
public record Reign(
        Model model, Score score, Instant since, Instant labSince, boolean censored, long days, long labDays) {}
