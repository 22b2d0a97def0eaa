package dev.leapfrog.ingest.resolve;

/** The tables without what registries list, so that there is something left to learn from them. */
public final class WithoutRegistry {
    private WithoutRegistry() {}

    public static Resolver resolver() {
        return Resolver.of(Tables.of(BundledTables.models()));
    }
}
