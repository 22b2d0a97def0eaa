package dev.leapfrog.events;

/** A model and its score. */
public record Standing(Model model, Score score) {}
