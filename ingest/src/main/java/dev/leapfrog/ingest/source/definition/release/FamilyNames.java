package dev.leapfrog.ingest.source.definition.release;

import java.util.List;

/**
 * How a lab is written and how the names of its models begin; all that is needed to know a release by its title.
 *
 * @param lab its id
 * @param organizations ways in which it is written
 * @param beginnings of names, in lower case with {@code -} between words
 */
public record FamilyNames(String lab, List<String> organizations, List<String> beginnings) {
    public FamilyNames {
        organizations = List.copyOf(organizations);
        beginnings = List.copyOf(beginnings);
        if (organizations.isEmpty()) {
            throw new IllegalArgumentException("lab " + lab + " is not written at all");
        }
    }

    /** The usual way in which the lab is written. */
    public String organization() {
        return organizations.getFirst();
    }
}
