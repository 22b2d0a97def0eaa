package dev.leapfrog.streams.detector;

import java.util.SortedSet;

import dev.leapfrog.events.model.ModelId;

/** Which sources list offers of a model by now; read only. */
@FunctionalInterface
public interface ModelOffers {
    /** The sources that list an offer of the model by that provider. */
    SortedSet<String> listedBy(ModelId model, String provider);
}
