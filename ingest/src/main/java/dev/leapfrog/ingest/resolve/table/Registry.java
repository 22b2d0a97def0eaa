package dev.leapfrog.ingest.resolve.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.model.ModelId;

/** Joins what registries say to what is known of models one by one. */
public final class Registry {
    private static final String SOURCE = "registry";

    private Registry() {}

    /** Facts of the catalogue stay as they are; names and missing models are added. */
    public static List<CatalogueModel> joined(List<CatalogueModel> catalogue, List<RegistryModel> registry) {
        Map<ModelId, CatalogueModel> byId = new LinkedHashMap<>();
        catalogue.forEach(model -> byId.put(model.id(), model));
        for (RegistryModel listed : registry) {
            byId.merge(listed.id(), model(listed), Registry::join);
        }
        return List.copyOf(byId.values());
    }

    private static CatalogueModel model(RegistryModel listed) {
        return new CatalogueModel(
                listed.id(),
                SOURCE,
                listed.on() == null ? null : new CatalogueModel.Released(listed.on(), SOURCE),
                null,
                null,
                listed.names().stream()
                        .map(name -> new CatalogueModel.DatedAlias(name, null, null, SOURCE))
                        .toList());
    }

    private static CatalogueModel join(CatalogueModel known, CatalogueModel listed) {
        List<CatalogueModel.DatedAlias> aliases = new ArrayList<>(known.aliases());
        aliases.addAll(listed.aliases());
        return new CatalogueModel(
                known.id(),
                known.source(),
                known.released() == null ? listed.released() : known.released(),
                known.parameters(),
                known.weights(),
                List.copyOf(aliases));
    }
}
