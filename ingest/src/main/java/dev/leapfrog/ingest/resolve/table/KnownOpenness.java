package dev.leapfrog.ingest.resolve.table;

import java.util.List;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;

/**
 * What is known of the openness of models before any source that is read says it, as {@code openness.yaml} has it.
 *
 * @param served families that are offered as a service only
 * @param corrected single models of which a list states an open licence, and whose lab only serves them
 * @param models other single models
 */
public record KnownOpenness(List<ServedFamily> served, List<ServedModel> corrected, List<KnownModel> models) {
    /**
     * A family of which the lab has published no weights.
     *
     * @param lab id of the lab
     * @param starts how names begin, in normal form, as in {@code families.yaml}
     * @param except beginnings of names that are another family's
     * @param source who says so
     */
    public record ServedFamily(String lab, List<String> starts, List<String> except, String source) {}

    /**
     * A model that its lab serves under that very name and has published no weights of.
     *
     * @param source where the lab says so
     */
    public record ServedModel(ModelId id, String source) {}

    /**
     * A model.
     *
     * @param is what it is
     * @param source who states its licence, or where its weights are
     */
    public record KnownModel(ModelId id, Openness is, String source) {}
}
