package dev.leapfrog.streams.detector;

import java.util.List;
import java.util.Set;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import org.jspecify.annotations.Nullable;

/** What models cost by now, blended over input and output as {@code (3 * input + output) / 4}; read only. */
public interface ModelPrices {
    /** Every model that somebody offers, at whatever price. */
    Set<ModelId> models();

    /** What a model costs. */
    Quote of(ModelId model);

    /** The claims on which the list price of a model, and its street price, rest; each once. */
    List<Alert.Evidence> evidence(ModelId model);

    /**
     * What a model costs, in dollars per million tokens. A free offer is no price.
     *
     * @param list of the lab's own channel, or else the median over providers; null when nobody lists it at a known
     *     price
     * @param street of the cheapest paid offer that was seen lately, in the model's standard precision, not promotional
     *     and not below a fifth of the median; null when there is none
     * @param offers how many paid offers were seen lately
     * @param own whether the list price is the lab's own
     */
    record Quote(@Nullable Double list, @Nullable Double street, int offers, boolean own) {
        private static final int FEW = 3;

        /** Whether the list price is the lab's own, or more than what a few resellers ask. */
        public boolean sure() {
            return own || offers > FEW;
        }
    }

    /** The list price; null when nobody lists it at a known price. */
    default @Nullable Double list(ModelId model) {
        return of(model).list();
    }

    /** The street price; null when there is no such offer. */
    default @Nullable Double street(ModelId model) {
        return of(model).street();
    }
}
