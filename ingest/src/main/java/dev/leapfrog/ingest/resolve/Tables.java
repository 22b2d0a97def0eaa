package dev.leapfrog.ingest.resolve;

import java.util.List;

/** The tables of this package, put together. */
record Tables(
        Labs labs,
        Licences licences,
        Conventions conventions,
        Aliases scoped,
        Catalogue catalogue,
        Readings readings,
        Identities identities) {

    static Tables bundled() {
        return of(Registry.joined(BundledTables.models(), BundledTables.registry()));
    }

    static Tables of(List<CatalogueModel> models) {
        Labs labs = new Labs(BundledTables.labs());
        Providers providers = Providers.bundled();
        Families families = new Families(BundledTables.families(), labs, providers);
        Catalogue catalogue = new Catalogue(models, families);
        Readings readings = new Readings(families, labs);
        return new Tables(
                labs,
                new Licences(BundledTables.licences()),
                new Conventions(BundledTables.conventions()),
                new Aliases(
                        BundledTables.scoped().stream().map(ScopedName::alias).toList()),
                catalogue,
                readings,
                new Identities(labs, families, catalogue, readings, new Owners(labs, providers)));
    }
}
