package dev.leapfrog.ingest.resolve.evidence;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.resolve.identity.Identity;
import dev.leapfrog.ingest.resolve.identity.LinkedModel;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.identity.TableLookup;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * Learns aliases from the links that sources give with the names of models.
 *
 * <p>Pure: the same row always gives the same evidence. A wrong merge is worse than a miss, so nothing is learned from
 * a link when anything contradicts it: when registries list both models, when a user has given the name a meaning, or
 * when the names differ in the lab, the kind, the version, the date or both in size ({@link Likeness}). Nothing is
 * learned either of a name that several sizes share, nor of one that means whatever is newest.
 */
final class AliasLearning {
    private static final String LATEST = "latest";

    private final TableLookup lookup;

    AliasLearning(TableLookup lookup) {
        this.lookup = lookup;
    }

    /** What the links of one row show. */
    LinkEvidence from(Naming naming) {
        LinkedModel linked = naming.links().isEmpty() ? null : lookup.linked(naming);
        if (linked == null || naming.source() == null) {
            return new LinkEvidence.Nothing("no link to a model of a known lab");
        }
        Identity byName = lookup.byName(naming);
        Identity byLink = linked.identity();
        if (byName.id().equals(byLink.id())) {
            return new LinkEvidence.Nothing("known already");
        }
        if (lookup.override(naming.source(), naming.name()) != null) {
            return new LinkEvidence.Nothing("a user has said what the name means");
        }
        Links.Target target = linked.target();
        if (NormalForm.of(naming.name()).contains(LATEST)
                || NormalForm.of(target.name()).contains(LATEST)) {
            return new LinkEvidence.Nothing("the name means whatever is newest");
        }
        String objection = objection(byName, byLink);
        if (objection != null) {
            return new LinkEvidence.Refused(byName.id(), byLink.id(), objection);
        }
        return byName.known() != null
                ? learned(target.name(), target.source(), byName, byLink.id(), target.kind())
                : learned(
                        naming.name(), naming.source(), byLink.ran(byName.configuration()), byName.id(), target.kind());
    }

    private LinkEvidence learned(String name, String source, Identity to, ModelId from, String kind) {
        String whose = lookup.names(source);
        return new LinkEvidence.Learned(new Alias(name, whose, to.id(), to.configuration()), whose, kind, from);
    }

    private @Nullable String objection(Identity byName, Identity byLink) {
        if (byName.known() != null && byLink.known() != null) {
            return "registries list them apart";
        }
        ModelId one = byName.id();
        ModelId other = byLink.id();
        if (!one.lab().equals(other.lab()) && lookup.isLab(one.lab())) {
            return "two labs";
        }
        String objection = Likeness.objection(one.name(), other.name());
        if (objection != null) {
            return objection;
        }
        boolean several = byName.known() == null ? lookup.isOfSeveral(one, other) : lookup.isOfSeveral(other, one);
        return several ? "a name of several models" : null;
    }
}
