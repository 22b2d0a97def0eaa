package dev.leapfrog.ingest.resolve;

import dev.leapfrog.events.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * Learns names from the links that sources give with them.
 *
 * <p>Pure: the same row always teaches the same. What is learned is only used when a resolver is told it
 * ({@link Resolver#knowing}). A link between two models that registries list apart teaches nothing, nor does a name
 * that means whatever is newest, nor a link between two labs, two sizes or two versions.
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
        Resolver.Linked linked = resolver.linked(naming);
        if (linked == null || naming.source() == null) {
            return new Lesson.Nothing("no link to a model of a known lab");
        }
        Identity byName = resolver.byName(naming);
        Identity byLink = linked.identity();
        if (byName.id().equals(byLink.id())) {
            return new Lesson.Nothing("known already");
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

    private static Lesson learned(String name, String source, Identity to, ModelId from, String kind) {
        return new Lesson.Learned(new Alias(name, source, to.id(), to.configuration()), source, kind, from);
    }

    private @Nullable String objection(Identity byName, Identity byLink) {
        if (byName.known() != null && byLink.known() != null) {
            return "registries list them apart";
        }
        if (byName.basis().isFirm() && !byName.id().lab().equals(byLink.id().lab())) {
            return "two labs";
        }
        return WeakKeys.agree(byName.id().name(), byLink.id().name()) ? null : "two sizes or versions";
    }
}
