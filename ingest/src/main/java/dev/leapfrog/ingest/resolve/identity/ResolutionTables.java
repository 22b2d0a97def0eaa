package dev.leapfrog.ingest.resolve.identity;

import java.util.List;

import dev.leapfrog.ingest.resolve.alias.Aliases;
import dev.leapfrog.ingest.resolve.catalogue.Catalogue;
import dev.leapfrog.ingest.resolve.name.Owners;
import dev.leapfrog.ingest.resolve.name.Readings;
import dev.leapfrog.ingest.resolve.table.BundledTables;
import dev.leapfrog.ingest.resolve.table.CatalogueModel;
import dev.leapfrog.ingest.resolve.table.Conventions;
import dev.leapfrog.ingest.resolve.table.Families;
import dev.leapfrog.ingest.resolve.table.Labs;
import dev.leapfrog.ingest.resolve.table.Licences;
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
        Identities identities) {

    public static ResolutionTables bundled() {
        return of(Registry.joined(BundledTables.models(), BundledTables.registry()));
    }

    public static ResolutionTables of(List<CatalogueModel> models) {
        Labs labs = new Labs(BundledTables.labs());
        Providers providers = Providers.bundled();
        Families families = new Families(BundledTables.families(), labs, providers);
        Catalogue catalogue = new Catalogue(models, families);
        Readings readings = new Readings(families, labs);
        return new ResolutionTables(
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
