package dev.leapfrog.app.subscribers;

import dev.leapfrog.ingest.resolve.table.BundledTables;
import dev.leapfrog.ingest.resolve.table.Lab;
import dev.leapfrog.ingest.resolve.table.Labs;
import dev.leapfrog.sinks.route.Countries;
import org.jspecify.annotations.Nullable;

/** Countries of labs as the tables of names have them. */
public final class LabCountries implements Countries {
    private final Labs labs = new Labs(BundledTables.labs());

    @Override
    public @Nullable String of(String lab) {
        Lab known = labs.byId(lab);
        return known == null ? null : known.country();
    }
}
