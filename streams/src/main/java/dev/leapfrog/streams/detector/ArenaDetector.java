package dev.leapfrog.streams.detector;

import java.util.List;

import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.Output;

/** Concludes on all boards of an arena together, when all that one fetch brought are in. */
public interface ArenaDetector extends Stage {
    /** The boards of one fetch have closed, each of which has been concluded on by itself. */
    List<Output> published(ClosedArena arena);

    /** Two models proved to be one: moves what is kept of the first to the second. Nothing is concluded from that. */
    default void merged(ModelMerged event) {}
}
