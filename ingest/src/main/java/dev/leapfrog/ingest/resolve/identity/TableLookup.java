package dev.leapfrog.ingest.resolve.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.resolve.alias.Aliases;
import dev.leapfrog.ingest.resolve.spelling.Memo;
import dev.leapfrog.ingest.resolve.table.Convention;
import org.jspecify.annotations.Nullable;

/**
 * What names mean by the tables and a user's aliases alone, before anything is learned from links. What is learned is
 * judged against these answers, so that it does not depend on the order in which it was learned.
 *
 * <p>Safe for any number of threads. Answers are remembered: a source writes the same names in every publication.
 */
public final class TableLookup {
    /** Names with this word mean something else from one release to the next. */
    private static final String LATEST = "latest";

    private static final int REMEMBERED_NAMES = 20_000;

    private final ResolutionTables tables;
    private final List<Alias> usersAliases;
    private final Aliases overrides;
    private final Memo<Question, Identity> answers;

    /** Without any aliases of a user. */
    public TableLookup(ResolutionTables tables) {
        this(tables, List.of(), new Memo<>(REMEMBERED_NAMES, asked -> identity(tables, asked)));
    }

    private TableLookup(ResolutionTables tables, List<Alias> usersAliases, Memo<Question, Identity> answers) {
        this.tables = tables;
        this.usersAliases = usersAliases;
        this.overrides = new Aliases(usersAliases);
        this.answers = answers;
    }

    /**
     * The same with a user's aliases in place of those so far.
     *
     * @throws IllegalArgumentException when one name would mean two models
     */
    public TableLookup with(Collection<Alias> aliases) {
        return new TableLookup(tables, List.copyOf(aliases), answers);
    }

    public ResolutionTables tables() {
        return tables;
    }

    public List<Alias> usersAliases() {
        return usersAliases;
    }

    /** The user's alias of a name; null when there is none. */
    @Nullable
    public Alias override(@Nullable String source, String name) {
        return overrides.find(source, name);
    }

    /** What the name of a row means by the tables, whatever its links and the user say. */
    public Identity byName(Naming naming) {
        return byName(naming.name(), naming.organization(), naming.source(), naming.asOf());
    }

    private Identity byName(String name, @Nullable String organization, @Nullable String source, LocalDate asOf) {
        LocalDate day = name.contains(LATEST) ? asOf : tables.catalogue().sameNames(asOf);
        return answers.answer(new Question(name, organization, source, day));
    }

    private static Identity identity(ResolutionTables tables, Question question) {
        String source = question.source();
        Convention convention = tables.conventions().of(source);
        Identity itself = tables.identities().of(question.name(), question.organization(), convention, question.day());
        Alias scoped = source == null ? null : tables.scoped().find(source, withoutOffer(question.name()));
        return scoped == null ? itself : tables.identities().of(scoped, itself);
    }

    private static String withoutOffer(String name) {
        int colon = name.lastIndexOf(':');
        return colon > name.indexOf('/') + 1 ? name.substring(0, colon) : name;
    }

    /** What the firmest of a row's links leads to; null when none leads to a model of a known lab. */
    @Nullable
    public LinkedModel linked(Naming naming) {
        return naming.links()
                .firmestFirst()
                .map(target -> new LinkedModel(target, byName(target.name(), null, target.source(), naming.asOf())))
                .filter(linked -> linked.identity().basis().isFirm())
                .findFirst()
                .orElse(null);
    }

    /** Whose names a source uses: its own, unless several sources use the same. */
    public String names(String source) {
        return tables.conventions().names(source);
    }

    public boolean isLab(String id) {
        return tables.labs().byId(id) != null;
    }

    /** The ids of all models of the catalogue. */
    public Set<ModelId> known() {
        return tables.catalogue().ids();
    }

    public boolean isKnown(ModelId id) {
        return tables.catalogue().byId(id) != null;
    }

    /** Whether a name without a size may mean another known model of the lab than {@code model}. */
    public boolean isOfSeveral(ModelId name, ModelId model) {
        return tables.catalogue().isOfSeveral(name, model);
    }

    /**
     * What decides what a name alone means.
     *
     * @param day stands for all days on which names mean the same
     */
    private record Question(
            String name,
            @Nullable String organization,
            @Nullable String source,
            LocalDate day) {}
}
