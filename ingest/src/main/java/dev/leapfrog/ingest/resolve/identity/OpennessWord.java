package dev.leapfrog.ingest.resolve.identity;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.OpennessEvidence;

/** What one row says of its model's openness. */
public record OpennessWord(Openness openness, OpennessEvidence evidence) {}
