package dev.leapfrog.ingest.resolve;

import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * Learns names from the links that sources give with them.
 *
 * <p>Pure: the same row always teaches the same. What is learned is only used when a resolver is told it
 * ({@link Resolver#knowing}). A wrong merge is worse than a miss, so a link teaches nothing when anything speaks
 * against it: when registries list both models, when a user has given the name a meaning, or when the names differ in
 * the lab, the kind, the version, the date or both in size ({@link Likeness}); nor does the name of several sizes that
 * are known, nor one that means whatever is newest.
 */
public final class AliasLearning {
    private static final String MOVES = "latest";

    private final Resolver resolver;

    /** @param resolver that has not been told the aliases learned so far, so that the order of rows does not matter */
    public AliasLearning(Resolver resolver) {
        this.resolver = resolver;
    }

    /** What one row teaches. */
    public Lesson from(Naming naming) {
        Resolver.Linked linked = naming.links().isEmpty() ? null : resolver.linked(naming);
        if (linked == null || naming.source() == null) {
            return new Lesson.Nothing("no link to a model of a known lab");
        }
        Identity byName = resolver.byName(naming);
        Identity byLink = linked.identity();
        if (byName.id().equals(byLink.id())) {
            return new Lesson.Nothing("known already");
        }
        if (resolver.isOverridden(naming)) {
            return new Lesson.Nothing("a user has said what the name means");
        }
        if (NormalForm.of(naming.name()).contains(MOVES)
                || NormalForm.of(linked.name()).contains(MOVES)) {
            return new Lesson.Nothing("the name means whatever is newest");
        }
        String objection = objection(byName, byLink);
        if (objection != null) {
            return new Lesson.Refused(byName.id(), byLink.id(), objection);
        }
        return byName.known() != null
                ? learned(linked.name(), linked.source(), byName, byLink.id(), linked.kind())
                : learned(
                        naming.name(), naming.source(), byLink.ran(byName.configuration()), byName.id(), linked.kind());
    }

    private Lesson learned(String name, String source, Identity to, ModelId from, String kind) {
        String whose = resolver.names(source);
        return new Lesson.Learned(new Alias(name, whose, to.id(), to.configuration()), whose, kind, from);
    }

    private @Nullable String objection(Identity byName, Identity byLink) {
        if (byName.known() != null && byLink.known() != null) {
            return "registries list them apart";
        }
        ModelId one = byName.id();
        ModelId other = byLink.id();
        if (!one.lab().equals(other.lab()) && resolver.isLab(one.lab())) {
            return "two labs";
        }
        String objection = Likeness.objection(one.name(), other.name());
        if (objection != null) {
            return objection;
        }
        boolean several = byName.known() == null ? resolver.isOfSeveral(one, other) : resolver.isOfSeveral(other, one);
        return several ? "a name of several models" : null;
    }
}
