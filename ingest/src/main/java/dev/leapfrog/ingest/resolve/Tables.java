package dev.leapfrog.ingest.resolve;

import java.util.List;

/** The tables of this package, put together. */
record Tables(
        Labs labs,
        Licences licences,
        Conventions conventions,
        Aliases scoped,
        Readings readings,
        Identities identities) {

    static Tables bundled() {
        return of(Registry.joined(BundledTables.models(), BundledTables.registry()));
    }

    static Tables of(List<CatalogueModel> models) {
        Labs labs = new Labs(BundledTables.labs());
        Providers providers = Providers.bundled();
        Families families = new Families(BundledTables.families(), labs, providers);
        Readings readings = new Readings(families, labs);
        return new Tables(
                labs,
                new Licences(BundledTables.licences()),
                new Conventions(BundledTables.conventions()),
                new Aliases(
                        BundledTables.scoped().stream().map(ScopedName::alias).toList()),
                readings,
                new Identities(labs, families, new Catalogue(models, families), readings, new Owners(labs, providers)));
    }
}
