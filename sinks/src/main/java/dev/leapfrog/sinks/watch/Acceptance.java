package dev.leapfrog.sinks.watch;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.SizeTier;
import org.jspecify.annotations.Nullable;

/**
 * What a user accepts in place of a model.
 *
 * @param open whether weights must be there to download
 * @param sizes size tiers; empty for any
 * @param licences in the words of registries, whatever their case; empty for any
 */
public record Acceptance(boolean open, Set<SizeTier> sizes, Set<String> licences) {
    /** Anything. */
    public static final Acceptance ANY = new Acceptance(false, Set.of(), Set.of());

    public Acceptance {
        sizes = Set.copyOf(sizes);
        licences = licences.stream().map(Acceptance::normal).collect(Collectors.toUnmodifiableSet());
    }

    /** @param licence of the model, as registries say; null where none does */
    boolean includes(Model model, @Nullable String licence) {
        return (!open || model.openness().isOpen())
                && (sizes.isEmpty() || sizes.contains(model.sizeTier()))
                && (licences.isEmpty() || (licence != null && licences.contains(normal(licence))));
    }

    private static String normal(String licence) {
        return licence.strip().toLowerCase(Locale.ROOT);
    }
}
