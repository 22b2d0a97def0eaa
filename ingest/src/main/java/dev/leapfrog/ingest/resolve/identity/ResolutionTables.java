package dev.leapfrog.ingest.resolve.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.alias.Aliases;
import dev.leapfrog.ingest.resolve.catalogue.Catalogue;
import dev.leapfrog.ingest.resolve.catalogue.CatalogueOpenness;
import dev.leapfrog.ingest.resolve.name.Derivatives;
import dev.leapfrog.ingest.resolve.name.Owners;
import dev.leapfrog.ingest.resolve.name.Readings;
import dev.leapfrog.ingest.resolve.name.Vocabulary;
import dev.leapfrog.ingest.resolve.table.BundledTables;
import dev.leapfrog.ingest.resolve.table.CatalogueModel;
import dev.leapfrog.ingest.resolve.table.Conventions;
import dev.leapfrog.ingest.resolve.table.Families;
import dev.leapfrog.ingest.resolve.table.Labs;
import dev.leapfrog.ingest.resolve.table.Licences;
import dev.leapfrog.ingest.resolve.table.Namespaces;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.resolve.table.Registry;
import dev.leapfrog.ingest.resolve.table.ScopedName;

/** All tables that names are resolved with, each in the form in which it is asked. */
public record ResolutionTables(
        Labs labs,
        Licences licences,
        Conventions conventions,
        Aliases scoped,
        Catalogue catalogue,
        Readings readings,
        Identities identities,
        Map<ModelId, String> titles,
        CatalogueOpenness openness) {

    public static ResolutionTables bundled() {
        return of(Registry.joined(BundledTables.models(), BundledTables.registry()));
    }

    private static Map<ModelId, String> bundledTitles() {
        return BundledTables.titles().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(title -> ModelId.parse(title.getKey()), Map.Entry::getValue));
    }

    public static ResolutionTables of(List<CatalogueModel> models) {
        Labs labs = new Labs(BundledTables.labs());
        Providers providers = Providers.bundled();
        Namespaces namespaces = new Namespaces(BundledTables.namespaces(), labs);
        Families families = new Families(BundledTables.families(), labs, providers, namespaces);
        Catalogue catalogue = new Catalogue(models, families);
        Vocabulary known =
                new Vocabulary(models.stream().map(CatalogueModel::id).toList());
        Readings readings = new Readings(families, labs, known);
        Derivatives derivatives = new Derivatives(families, labs, providers, known, Set.copyOf(BundledTables.kinds()));
        return new ResolutionTables(
                labs,
                new Licences(BundledTables.licences()),
                new Conventions(BundledTables.conventions()),
                new Aliases(
                        BundledTables.scoped().stream().map(ScopedName::alias).toList()),
                catalogue,
                readings,
                new Identities(
                        labs,
                        families,
                        catalogue,
                        readings,
                        new Owners(labs, providers, namespaces),
                        derivatives,
                        known),
                bundledTitles(),
                new CatalogueOpenness(BundledTables.openness()));
    }
}
