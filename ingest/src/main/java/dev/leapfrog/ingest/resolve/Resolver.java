package dev.leapfrog.ingest.resolve;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.resolve.alias.Aliases;
import dev.leapfrog.ingest.resolve.catalogue.CatalogueOpenness;
import dev.leapfrog.ingest.resolve.identity.Identities;
import dev.leapfrog.ingest.resolve.identity.Identity;
import dev.leapfrog.ingest.resolve.identity.LinkedModel;
import dev.leapfrog.ingest.resolve.identity.ModelDescriptions;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.identity.OpennessWord;
import dev.leapfrog.ingest.resolve.identity.ResolutionTables;
import dev.leapfrog.ingest.resolve.identity.TableLookup;
import dev.leapfrog.ingest.resolve.name.Reading;

/**
 * Finds the model that a row means, and says of it what the row, the catalogue and the name itself have to say.
 *
 * <p><b>The problem.</b> Sources spell one model in many ways. They put providers, regions, dates, configurations and
 * prices into its name, leave out its version or size, and use one name for several snapshots. The resolver gives all
 * these names one id, and keeps two models apart whatever their names have in common: a wrong merge moves scores and
 * prices to another model for good, while a miss only leaves a model under a second name until somebody links the two.
 * So every step below may answer "unknown", none may guess between two models, and the last one lets an unknown name
 * stand for itself.
 *
 * <p><b>A worked example.</b> On 1 June 2025 {@code models_dev_api} lists
 * {@code amazon-bedrock/us.anthropic.claude-3-7-sonnet-20250219-v1:0}.
 *
 * <ol>
 *   <li><i>Aliases of the user.</i> None gives this name a meaning; one would win over all that follows.
 *   <li><i>The name taken apart</i> ({@code WrittenName}). The path is {@code amazon-bedrock}. Of the dotted rest
 *       {@code us} is a region, {@code anthropic} is a lab and joins the path, and {@code -v1:0} only says that this is
 *       the first listing of its name. What is left is, in normal form, {@code claude-3.7-sonnet-2025-02-19}: lower
 *       case, the point of the version put back, the eight digits written as a date. The name says nothing of a
 *       configuration ({@code -thinking}) or an offer ({@code :free}).
 *   <li><i>Read with the tables</i> ({@code Readings}). {@code claude} is a family of {@code anthropic} in which the
 *       version may stand before the tier or behind it. The date is set apart and the version moves, which gives the
 *       wording {@code claude-sonnet-3.7} and the key {@code 3.7 claude sonnet}, which every order of these words has.
 *   <li><i>Whose it is</i> ({@code Owners}). The row credits nobody. In the path {@code anthropic} is the nearest part
 *       that is neither provider, folder nor region; but by the convention of {@code models_dev} the first part only
 *       serves the model, so {@code amazon-bedrock} alone would have said nothing of the lab.
 *   <li><i>Which release</i> ({@code CatalogueSearch}). One model of {@code anthropic} has the key, and its date
 *       agrees: {@code anthropic/claude-3-7-sonnet-20250219}. Without a date in the name the same model would be found,
 *       as it is the only one of that version; with the date of another snapshot it would not. Had no whole name
 *       fitted, the search would go on with short dates ({@code 0219}), then with what writers leave out
 *       ({@code WeakKeys}: sizes, numbers of experts, months), each only where a single known model has what is left.
 *   <li><i>Links and learned names.</i> The source links this row to nothing. A link to a known model would win over
 *       the name, and what an earlier link showed of the name would apply here.
 *   <li><i>Merges.</i> Has that model proved to be the same as another? No.
 *   <li><i>What is known of it</i> ({@code ModelDescriptions}). The lab's country is {@code US}, the catalogue dates
 *       the release to 2025-02-24, and as the row states no licence, its openness stays unknown.
 * </ol>
 *
 * <p>The answer says how it was found: {@code catalogue}. For {@code Claude 3.7 Sonnet (Thinking)} steps 2 and 3 yield
 * the same wording with the configuration {@code thinking}, so that the same model is found in another configuration.
 * For {@code claude-3.8-sonnet}, of which no table knows, step 5 finds nothing, the lab is that of the family, and the
 * model is {@code anthropic/claude-sonnet-3.8}, not resolved, for people to review.
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
        OpennessWord openness = descriptions.openness(naming, identity);
        return new Resolution(
                descriptions.of(naming, identity, openness), identity.basis().words(), reading.offer(), openness);
    }

    /** What the tables and the id itself have to say of a model. */
    Model describe(ModelId id) {
        return descriptions.of(id);
    }

    /** What the tables know of the openness of models. */
    CatalogueOpenness openness() {
        return lookup.tables().openness();
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

    /** The models that the tables name. */
    public Set<ModelId> known() {
        return lookup.known();
    }
}
