package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;

import dev.leapfrog.events.DateBasis;
import dev.leapfrog.events.Model;
import dev.leapfrog.events.Openness;
import dev.leapfrog.events.SizeTier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the model that a row means, and says of it what the row, the catalogue and the name itself have to say.
 *
 * <p>Safe for any number of threads. The same naming always gets the same answer, in some microseconds.
 */
public final class Resolver {
    private final Labs labs;
    private final Licences licences;
    private final Readings readings;
    private final Identities identities;

    private Resolver(Labs labs, Licences licences, Families families, Catalogue catalogue) {
        this.labs = labs;
        this.licences = licences;
        this.readings = new Readings(families);
        this.identities = new Identities(labs, catalogue, readings);
    }

    /** A resolver over the tables that come with this package; reads them anew, so keep it. */
    public static Resolver bundled() {
        Labs labs = new Labs(BundledTables.labs());
        return new Resolver(
                labs,
                new Licences(BundledTables.licences()),
                new Families(BundledTables.families(), labs),
                new Catalogue(BundledTables.models()));
    }

    /** The model that {@code naming} means. Never fails: what cannot be resolved stands for itself, and says so. */
    public Resolution resolve(Naming naming) {
        Identity identity = identities.of(naming);
        CatalogueModel known = identity.known();
        Lab lab = labs.byId(identity.id().lab());
        Double parameters = known != null && known.parameters() != null
                ? Double.valueOf(known.parameters().billions())
                : identity.inName().billions();
        Release release =
                release(naming.statedRelease(), known, identity.inName().date());
        Model model = new Model(
                identity.id(),
                naming.name().strip(),
                identity.id().lab(),
                lab == null ? null : lab.country(),
                openness(naming, identity),
                identity.configuration(),
                parameters,
                SizeTier.of(parameters),
                release == null ? null : release.date(),
                release == null ? null : release.basis(),
                identity.basis().isFirm());
        return new Resolution(model, identity.basis().words());
    }

    private Openness openness(Naming naming, Identity identity) {
        Openness stated = licences.openness(naming.licence());
        Reading reading = readings.of(naming.name());
        boolean unproven = stated.isOpen() && reading.preview() && !weightsPublished(naming, reading, identity.known());
        return unproven ? Openness.UNKNOWN : stated;
    }

    private boolean weightsPublished(Naming naming, Reading reading, @Nullable CatalogueModel known) {
        if (known != null && known.weights() != null) {
            return true;
        }
        String repository = PreviewRule.repository(naming.link());
        return repository != null
                && readings.of(repository).bare().words().equals(reading.bare().words());
    }

    private static @Nullable Release release(
            @Nullable LocalDate stated, @Nullable CatalogueModel known, @Nullable LocalDate inName) {
        if (stated != null) {
            return new Release(stated, DateBasis.STATED);
        }
        if (known != null && known.released() != null) {
            return new Release(known.released().date(), DateBasis.CATALOGUE);
        }
        return inName == null ? null : new Release(inName, DateBasis.NAME);
    }

    private record Release(LocalDate date, DateBasis basis) {}
}
