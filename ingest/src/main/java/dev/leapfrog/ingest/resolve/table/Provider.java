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
 */
public record Provider(
        String id,
        String name,
        List<String> aliases,
        @Nullable String lab,
        @Nullable Boolean others) {

    /** Whether it serves what others trained, and little else. */
    public boolean serves() {
        return lab == null || Boolean.TRUE.equals(others);
    }

    /** Whether an offer of that lab's model is the lab's own. */
    public boolean isFirstParty(String labOfModel) {
        return labOfModel.equals(lab);
    }
}
