package dev.leapfrog.sinks.view;

import java.util.List;

import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.PriceFact.Witness;
import org.jspecify.annotations.Nullable;

/**
 * What an offer costs now.
 *
 * @param known the last confirmed fact: the price that holds, and who says so or otherwise
 * @param since when it came to be so: unlike {@code known}, not moved by a witness that comes or goes
 * @param unconfirmed a change that a source has seen and one of more weight has not; null when there is none
 */
public record CurrentPrice(
        PriceFact known, PriceFact since, @Nullable PriceFact unconfirmed) {
    /** Names of the sources that say this price. */
    public List<String> agreeing() {
        return known.witnesses().stream()
                .filter(Witness::agrees)
                .map(Witness::source)
                .toList();
    }

    /** The sources that say another price. */
    public List<Witness> dissenters() {
        boolean changing = unconfirmed != null && !unconfirmed.at().isBefore(known.at());
        PriceFact last = unconfirmed != null && changing ? unconfirmed : known;
        return last.witnesses().stream()
                .filter(witness -> witness.agrees() == changing)
                .toList();
    }
}
