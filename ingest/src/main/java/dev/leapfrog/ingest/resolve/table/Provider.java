package dev.leapfrog.ingest.resolve.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who serves models, as {@code providers.yaml} has it.
 *
 * @param id lower-case slug
 * @param aliases other ways in which price lists write it
 * @param lab id of the lab whose own channel it is; null when it only serves what others trained
 * @param others true where it serves mostly what others trained, though it has a lab
 * @param main true where it is its lab's main channel under another id than the lab's
 * @param repositories true where its names are those of repositories, so that weights before and after instruction
 *     tuning have two
 */
public record Provider(
        String id,
        String name,
        List<String> aliases,
        @Nullable String lab,
        @Nullable Boolean others,
        @Nullable Boolean main,
        @Nullable Boolean repositories) {

    /** Whether it serves what others trained, and little else. */
    public boolean serves() {
        return lab == null || Boolean.TRUE.equals(others);
    }

    /** Whether it is the main channel of a lab: where it ends a model, the lab ends it. */
    public boolean isMainChannelOf(String labOfModel) {
        return labOfModel.equals(lab) && (id.equals(lab) || Boolean.TRUE.equals(main));
    }

    /** Whether an offer of that lab's model is the lab's own. */
    public boolean isFirstParty(String labOfModel) {
        return labOfModel.equals(lab);
    }
}
