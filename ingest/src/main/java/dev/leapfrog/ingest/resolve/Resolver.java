package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the model that a row means, and says of it what the row, the catalogue and the name itself have to say.
 *
 * <p>Safe for any number of threads. The same naming always gets the same answer, in some microseconds.
 */
public final class Resolver {
    /** Names that mean something else from one release to the next. */
    private static final String LATEST = "latest";

    private static final int REMEMBERED_NAMES = 20_000;

    /** A date in a name that is more than a year off stands for no release. */
    private static final int DAYS_AHEAD = 366;

    private final Tables tables;
    private final List<Alias> usersAliases;
    private final Aliases overrides;
    private final Aliases learned;
    private final Map<ModelId, ModelId> became;
    private final Memo<Question, Identity> byQuestion;

    private Resolver(
            Tables tables,
            List<Alias> usersAliases,
            Aliases learned,
            Map<ModelId, ModelId> became,
            @Nullable Memo<Question, Identity> byQuestion) {
        this.tables = tables;
        this.usersAliases = usersAliases;
        this.overrides = new Aliases(usersAliases);
        this.learned = learned;
        this.became = became;
        this.byQuestion =
                byQuestion == null ? new Memo<>(REMEMBERED_NAMES, asked -> identity(tables, asked)) : byQuestion;
    }

    /** A resolver over the tables that come with this package; reads them anew, so keep it. */
    public static Resolver bundled() {
        return of(Tables.bundled());
    }

    static Resolver of(Tables tables) {
        return new Resolver(tables, List.of(), Aliases.NONE, Map.of(), null);
    }

    /**
     * The same with a user's aliases, which win over everything.
     *
     * @throws IllegalArgumentException when one name would mean two models
     */
    public Resolver with(Collection<Alias> usersAliases) {
        return new Resolver(tables, List.copyOf(usersAliases), learned, became, byQuestion);
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
        return new Resolver(tables, usersAliases, Aliases.agreeing(learnedAliases), Map.copyOf(proved), byQuestion);
    }

    /** The model that {@code naming} means. Never fails: what cannot be resolved stands for itself, and says so. */
    public Resolution resolve(Naming naming) {
        Identity identity = survivor(identity(naming));
        LocalDate inName = identity.inName().date();
        boolean ahead = inName != null && inName.isAfter(naming.asOf().plusDays(DAYS_AHEAD));
        Model model = model(
                identity,
                shown(naming.name().strip()),
                openness(naming, identity),
                naming.statedRelease(),
                ahead ? null : inName);
        Reading reading = tables.readings().of(naming.name());
        return new Resolution(model, identity.basis().words(), reading.offer());
    }

    /** What the tables and the id itself have to say of a model. */
    Model describe(ModelId id) {
        Alias itself = new Alias(id.toString(), null, id, null);
        NameFacts facts = NameFacts.of(NormalForm.of(id.name()));
        Identity nobody = new Identity(id, null, null, facts, Identity.Basis.NOTHING);
        Identity identity = tables.identities().of(itself, nobody);
        return model(
                identity, id.name(), Openness.UNKNOWN, null, identity.inName().date());
    }

    private Model model(
            Identity identity, String name, Openness openness, @Nullable LocalDate stated, @Nullable LocalDate named) {
        CatalogueModel known = identity.known();
        Lab lab = tables.labs().byId(identity.id().lab());
        Double parameters = known != null && known.parameters() != null
                ? Double.valueOf(known.parameters().billions())
                : identity.inName().billions();
        Release release = release(stated, known, named);
        return new Model(
                identity.id(),
                name,
                identity.id().lab(),
                lab == null ? null : lab.name(),
                lab == null ? null : lab.country(),
                openness,
                identity.configuration(),
                parameters,
                SizeTier.of(parameters),
                release == null ? null : release.date(),
                release == null ? null : release.basis(),
                identity.basis().isFirm());
    }

    private Identity identity(Naming naming) {
        Alias override = overrides.find(naming.source(), naming.name());
        Identity byName = byName(naming);
        if (override != null) {
            return tables.identities().of(override, byName).by(Identity.Basis.OVERRIDE);
        }
        Linked linked = linked(naming);
        if (linked != null && (linked.identity().known() != null || byName.known() == null)) {
            return linked.identity().ran(byName.configuration()).by(Identity.Basis.LINK);
        }
        Alias known = naming.source() == null ? null : learned.find(names(naming.source()), naming.name());
        return known == null ? byName : tables.identities().of(known, byName).by(Identity.Basis.LEARNED);
    }

    private Identity survivor(Identity identity) {
        ModelId to = became.get(identity.id());
        if (to == null) {
            return identity;
        }
        boolean firmer = identity.basis().compareTo(Identity.Basis.LEARNED) < 0;
        Alias alias = new Alias(identity.id().toString(), null, to, null);
        return tables.identities().of(alias, identity).by(firmer ? identity.basis() : Identity.Basis.LEARNED);
    }

    private Identity byName(String name, @Nullable String organization, @Nullable String source, LocalDate asOf) {
        LocalDate day = name.contains(LATEST) ? asOf : tables.catalogue().sameNames(asOf);
        return byQuestion.answer(new Question(name, organization, source, day));
    }

    private static Identity identity(Tables tables, Question question) {
        String source = question.source();
        Convention convention = tables.conventions().of(source);
        Identity itself = tables.identities().of(question.name(), question.organization(), convention, question.day());
        Alias scoped = source == null ? null : tables.scoped().find(source, withoutOffer(question.name()));
        return scoped == null ? itself : tables.identities().of(scoped, itself);
    }

    /** What decides what a name alone means; the day stands for all days on which names mean the same. */
    private record Question(
            String name,
            @Nullable String organization,
            @Nullable String source,
            LocalDate day) {}

    private static String withoutOffer(String name) {
        int colon = name.lastIndexOf(':');
        return colon > name.indexOf('/') + 1 ? name.substring(0, colon) : name;
    }

    List<Alias> usersAliases() {
        return usersAliases;
    }

    /** The user's alias of a name; null when there is none. */
    @Nullable
    Alias override(String source, String name) {
        return overrides.find(source, name);
    }

    boolean isOverridden(Naming naming) {
        return overrides.find(naming.source(), naming.name()) != null;
    }

    /** Whose names a source uses. */
    String names(String source) {
        return tables.conventions().names(source);
    }

    boolean isLab(String id) {
        return tables.labs().byId(id) != null;
    }

    Set<ModelId> known() {
        return tables.catalogue().ids();
    }

    boolean isKnown(ModelId id) {
        return tables.catalogue().byId(id) != null;
    }

    /** Whether a name may mean another known model than that one. */
    boolean isOfSeveral(ModelId name, ModelId model) {
        return tables.catalogue().isOfSeveral(name, model);
    }

    /** What the name alone means, without links, overrides and what was learned. */
    Identity byName(Naming naming) {
        return byName(naming.name(), naming.organization(), naming.source(), naming.asOf());
    }

    /** What the firmest of a naming's links leads to; null when none leads to a model of a known lab. */
    @Nullable
    Linked linked(Naming naming) {
        return naming.links()
                .firmestFirst()
                .map(link -> new Linked(
                        link.name(),
                        link.source(),
                        link.kind(),
                        byName(link.name(), null, link.source(), naming.asOf())))
                .filter(linked -> linked.identity().basis().isFirm())
                .findFirst()
                .orElse(null);
    }

    /**
     * Where a link leads.
     *
     * @param name that it leads to
     * @param source who writes names like that
     * @param kind of link, in a few words
     */
    record Linked(String name, String source, String kind, Identity identity) {}

    private Openness openness(Naming naming, Identity identity) {
        Openness stated = tables.licences().openness(naming.licence());
        Reading reading = tables.readings().of(naming.name());
        boolean unproven = stated.isOpen() && reading.preview() && !weightsPublished(naming, reading, identity.known());
        return unproven ? Openness.UNKNOWN : stated;
    }

    private boolean weightsPublished(Naming naming, Reading reading, @Nullable CatalogueModel known) {
        if (known != null && known.weights() != null) {
            return true;
        }
        String repository = PreviewRule.repository(naming.link());
        return repository != null
                && tables.readings()
                        .of(repository)
                        .bare()
                        .form()
                        .dated()
                        .equals(reading.bare().form().dated());
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

    /** The name for people: of a path, as registries write it, the end. */
    private static String shown(String name) {
        String end = name.substring(name.lastIndexOf('/') + 1);
        return end.isBlank() || name.indexOf(' ') >= 0 ? name : end;
    }

    private record Release(LocalDate date, DateBasis basis) {}
}
