package dev.leapfrog.ingest.resolve;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.resolve.alias.Aliases;
import dev.leapfrog.ingest.resolve.identity.Identities;
import dev.leapfrog.ingest.resolve.identity.Identity;
import dev.leapfrog.ingest.resolve.identity.LinkedModel;
import dev.leapfrog.ingest.resolve.identity.ModelDescriptions;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.identity.ResolutionTables;
import dev.leapfrog.ingest.resolve.identity.TableLookup;
import dev.leapfrog.ingest.resolve.name.Reading;

/**
 * Finds the model that a row means, and says of it what the row, the catalogue and the name itself have to say.
 *
 * <p>Safe for any number of threads. The same naming always gets the same answer, in some microseconds.
 */
public final class Resolver {
    private final TableLookup lookup;
    private final Aliases learned;
    private final Map<ModelId, ModelId> became;
    private final ModelDescriptions descriptions;

    private Resolver(TableLookup lookup, Aliases learned, Map<ModelId, ModelId> became) {
        this.lookup = lookup;
        this.learned = learned;
        this.became = became;
        this.descriptions = new ModelDescriptions(lookup.tables());
    }

    /** A resolver over the tables that come with this package; reads them anew, so keep it. */
    public static Resolver bundled() {
        return of(ResolutionTables.bundled());
    }

    static Resolver of(ResolutionTables tables) {
        return new Resolver(new TableLookup(tables), Aliases.NONE, Map.of());
    }

    /**
     * The same with a user's aliases, which win over everything.
     *
     * @throws IllegalArgumentException when one name would mean two models
     */
    public Resolver with(Collection<Alias> usersAliases) {
        return new Resolver(lookup.with(usersAliases), learned, became);
    }

    /**
     * The same with all aliases learned so far, which win over the tables; a name on which they disagree counts as not
     * learned.
     */
    public Resolver knowing(Collection<Alias> learnedAliases) {
        return knowing(learnedAliases, became);
    }

    /**
     * The same with all that was learned so far.
     *
     * @param proved models that proved to be others, each with the last it became
     */
    Resolver knowing(Collection<Alias> learnedAliases, Map<ModelId, ModelId> proved) {
        return new Resolver(lookup, Aliases.agreeing(learnedAliases), Map.copyOf(proved));
    }

    /** The model that {@code naming} means. Never fails: what cannot be resolved stands for itself, and says so. */
    public Resolution resolve(Naming naming) {
        Identity identity = survivor(identity(naming));
        Reading reading = lookup.tables().readings().of(naming.name());
        return new Resolution(
                descriptions.of(naming, identity), identity.basis().words(), reading.offer());
    }

    /** What the tables and the id itself have to say of a model. */
    Model describe(ModelId id) {
        return descriptions.of(id);
    }

    private Identity identity(Naming naming) {
        Alias override = lookup.override(naming.source(), naming.name());
        Identity byName = lookup.byName(naming);
        if (override != null) {
            return identities().of(override, byName).by(Identity.Basis.OVERRIDE);
        }
        LinkedModel linked = lookup.linked(naming);
        if (linked != null && (linked.identity().known() != null || byName.known() == null)) {
            return linked.identity().ran(byName.configuration()).by(Identity.Basis.LINK);
        }
        Alias known = naming.source() == null ? null : learned.find(lookup.names(naming.source()), naming.name());
        return known == null ? byName : identities().of(known, byName).by(Identity.Basis.LEARNED);
    }

    private Identity survivor(Identity identity) {
        ModelId to = became.get(identity.id());
        if (to == null) {
            return identity;
        }
        boolean firmer = identity.basis().compareTo(Identity.Basis.LEARNED) < 0;
        Alias alias = new Alias(identity.id().toString(), null, to, null);
        return identities().of(alias, identity).by(firmer ? identity.basis() : Identity.Basis.LEARNED);
    }

    private Identities identities() {
        return lookup.tables().identities();
    }

    /** What names mean before anything is learned. */
    TableLookup lookup() {
        return lookup;
    }

    Set<ModelId> known() {
        return lookup.known();
    }
}
