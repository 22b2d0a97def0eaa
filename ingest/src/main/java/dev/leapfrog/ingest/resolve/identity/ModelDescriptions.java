package dev.leapfrog.ingest.resolve.identity;

import java.time.LocalDate;

import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.OpennessEvidence;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.resolve.name.Reading;
import dev.leapfrog.ingest.resolve.spelling.NameFacts;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import dev.leapfrog.ingest.resolve.spelling.PreviewRule;
import dev.leapfrog.ingest.resolve.table.CatalogueModel;
import dev.leapfrog.ingest.resolve.table.Lab;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a model once it is known which one it is: its lab, openness, size and release date, from the row, the
 * catalogue and the name, in that order where they differ.
 */
public final class ModelDescriptions {
    /** A date in a name that is more than a year ahead of the row is not taken for a release date. */
    private static final int DAYS_AHEAD = 366;

    private final ResolutionTables tables;

    public ModelDescriptions(ResolutionTables tables) {
        this.tables = tables;
    }

    /** The model of a row, as open as the row proves. */
    public Model of(Naming naming, Identity identity, @Nullable OpennessWord openness) {
        LocalDate inName = identity.inName().date();
        boolean ahead = inName != null && inName.isAfter(naming.asOf().plusDays(DAYS_AHEAD));
        return model(
                identity,
                title(identity, shown(naming.name().strip())),
                openness == null || openness.evidence() == OpennessEvidence.REGISTRY_FLAG
                        ? Openness.UNKNOWN
                        : openness.openness(),
                release(naming.statedRelease(), identity.known(), ahead ? null : inName));
    }

    /** What the tables and the id itself have to say of a model. */
    public Model of(ModelId id) {
        Alias itself = new Alias(id.toString(), null, id, null);
        NameFacts facts = NameFacts.of(NormalForm.of(id.name()));
        Identity nobody = new Identity(id, null, null, facts, Identity.Basis.NOTHING);
        Identity identity = tables.identities().of(itself, nobody);
        Release release = release(null, identity.known(), identity.inName().date());
        return model(identity, title(identity, id.name()), Openness.UNKNOWN, release);
    }

    private Model model(Identity identity, String name, Openness openness, @Nullable Release release) {
        CatalogueModel known = identity.known();
        Lab lab = tables.labs().byId(identity.id().lab());
        Double parameters = known != null && known.parameters() != null
                ? Double.valueOf(known.parameters().billions())
                : identity.inName().billions();
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

    /**
     * What a row claims of the openness of its model; null when it claims nothing. A row that calls itself
     * experimental, early or a preview and is licensed as open claims nothing without published weights of that very
     * name.
     */
    public @Nullable OpennessWord openness(Naming naming, Identity identity) {
        OpennessWord phrase = phrase(naming, identity);
        Openness stated = tables.licences().openness(naming.licence());
        if (weightsPublished(naming, identity)) {
            return stated.isOpen()
                    ? new OpennessWord(stated, OpennessEvidence.LICENSED_WEIGHTS)
                    : new OpennessWord(Openness.OPEN_WEIGHTS, OpennessEvidence.WEIGHTS);
        }
        if (stated == Openness.UNKNOWN) {
            return phrase;
        }
        Reading reading = tables.readings().of(naming.name());
        boolean unproven = stated.isOpen() && reading.preview() && !linksToItself(naming, reading);
        return unproven ? null : new OpennessWord(stated, OpennessEvidence.LICENCE);
    }

    /** What the words of a definition claim; those of a lab count for models whose name alone is of no other lab. */
    private @Nullable OpennessWord phrase(Naming naming, Identity identity) {
        OpennessWord claimed = OpennessPhrase.read(naming.licence());
        if (claimed == null || claimed.evidence() != OpennessEvidence.LAB_STATEMENT) {
            return claimed;
        }
        Lab maker = tables.labs().find(naming.organization());
        Lab named = tables.labs()
                .byId(tables.identities()
                        .of(naming.name(), null, tables.conventions().of(naming.source()), naming.asOf())
                        .id()
                        .lab());
        boolean own = maker != null
                && maker.id().equals(identity.id().lab())
                && (named == null || named.id().equals(maker.id()));
        return own ? claimed : null;
    }

    /** Whether the row, or the catalogue, names a repository with the weights of that very release. */
    private boolean weightsPublished(Naming naming, Identity identity) {
        CatalogueModel known = identity.known();
        if (known != null && known.weights() != null) {
            return true;
        }
        String repository = naming.links().huggingFace();
        return repository != null
                && tables.identities()
                        .of(repository, null, tables.conventions().of("huggingface"), naming.asOf())
                        .id()
                        .equals(identity.id());
    }

    private boolean linksToItself(Naming naming, Reading reading) {
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

    /** What a known model is called; of another, how it is written. */
    private String title(Identity identity, String written) {
        return tables.titles().getOrDefault(identity.id(), written);
    }

    /** The name for people: the last part of a path, as registries write names. */
    private static String shown(String name) {
        String end = name.substring(name.lastIndexOf('/') + 1);
        return end.isBlank() || name.indexOf(' ') >= 0 ? name : end;
    }

    private record Release(LocalDate date, DateBasis basis) {}
}
