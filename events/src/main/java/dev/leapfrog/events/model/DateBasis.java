package dev.leapfrog.events.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a release date comes from, the most trusted first. */
public enum DateBasis {
    /** The source said it. */
    @JsonProperty("stated")
    STATED,
    /** The catalogue has it, with its own source. */
    @JsonProperty("catalogue")
    CATALOGUE,
    /** A full date stands in the model's name. */
    @JsonProperty("name")
    NAME,
    /** The day on which the board first listed the model. */
    @JsonProperty("listing")
    LISTING
}
