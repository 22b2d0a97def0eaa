package dev.leapfrog.ingest.resolve;

import dev.leapfrog.ingest.resolve.identity.ResolutionTables;
import dev.leapfrog.ingest.resolve.table.BundledTables;

/** The tables without what registries list, so that there is something left to learn from them. */
public final class WithoutRegistry {
    private WithoutRegistry() {}

    public static Resolver resolver() {
        return Resolver.of(ResolutionTables.of(BundledTables.models()));
    }
}
