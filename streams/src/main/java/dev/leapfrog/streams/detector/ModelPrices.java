package dev.leapfrog.streams.detector;

import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/** What models cost by now, blended over input and output as {@code (3 * input + output) / 4}; read only. */
public interface ModelPrices {
    /**
     * The list price: of the lab's own channel, or else the median over providers.
     *
     * @return in dollars per million tokens; null when nobody lists it at a known price
     */
    @Nullable
    Double list(ModelId model);

    /**
     * The street price: of the cheapest paid offer that was seen lately, in the model's standard precision, not
     * promotional and not below a fifth of the median.
     *
     * @return in dollars per million tokens; null when there is no such offer
     */
    @Nullable
    Double street(ModelId model);
}
