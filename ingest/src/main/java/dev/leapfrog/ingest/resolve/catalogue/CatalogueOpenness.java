package dev.leapfrog.ingest.resolve.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import dev.leapfrog.ingest.resolve.table.KnownOpenness;
import dev.leapfrog.ingest.resolve.table.KnownOpenness.KnownModel;
import dev.leapfrog.ingest.resolve.table.KnownOpenness.ServedFamily;
import dev.leapfrog.ingest.resolve.table.KnownOpenness.ServedModel;

/**
 * The openness of known models, and of new models of families that are offered as a service only. It counts while no
 * source claims anything firmer: a registry's flag never makes a model open, nor does a family.
 */
public final class CatalogueOpenness {
    private final Map<ModelId, Openness> models = new HashMap<>();
    private final List<ServedFamily> served;
    private final Set<ModelId> corrected;

    /** @throws IllegalArgumentException when a model stands in the table twice */
    public CatalogueOpenness(KnownOpenness known) {
        served = List.copyOf(known.served());
        corrected = known.corrected().stream().map(ServedModel::id).collect(Collectors.toUnmodifiableSet());
        for (KnownModel model : known.models()) {
            if (models.put(model.id(), model.is()) != null) {
                throw new IllegalArgumentException("openness.yaml has " + model.id() + " twice");
            }
        }
    }

    /** A catalogue that knows nothing. */
    public static CatalogueOpenness none() {
        return new CatalogueOpenness(new KnownOpenness(List.of(), List.of(), List.of()));
    }

    /** Whether the lab's own word, that it only serves a model, outranks the licence that lists state for it. */
    public boolean isServedOnly(ModelId model) {
        return corrected.contains(model);
    }

    /**
     * What is known of a model; {@link Openness#UNKNOWN} when nothing is.
     *
     * @param calledOpen whether some registry calls it open, with nothing to show for it: enough to doubt what its
     *     family says
     */
    public Openness of(ModelId model, boolean calledOpen) {
        Openness known = models.get(model);
        if (known != null) {
            return known;
        }
        if (calledOpen) {
            return Openness.UNKNOWN;
        }
        String name = NormalForm.of(model.name());
        boolean serviceOnly = served.stream()
                .anyMatch(family -> family.lab().equals(model.lab())
                        && begins(name, family.starts())
                        && !begins(name, family.except()));
        return serviceOnly ? Openness.CLOSED : Openness.UNKNOWN;
    }

    /** Whether a name begins with one of these words; no letter may follow. */
    private static boolean begins(String name, List<String> starts) {
        return starts.stream()
                .anyMatch(start -> name.startsWith(start)
                        && (name.length() == start.length() || !Character.isLetter(name.charAt(start.length()))));
    }
}
