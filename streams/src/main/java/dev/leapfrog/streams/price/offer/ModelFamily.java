package dev.leapfrog.streams.price.offer;

import java.util.regex.Pattern;

import dev.leapfrog.events.model.ModelId;

/**
 * The model without the date or number of its snapshot: {@code lab/model} of {@code lab/model-2025-08-07}. Only what is
 * written as a snapshot is taken off, a version never is.
 *
 * @param id of the model without it
 * @param moving whether the name is one that its lab points at whatever is newest
 */
public record ModelFamily(ModelId id, boolean moving) {
    private static final Pattern SNAPSHOT = Pattern.compile(
            "[-@](20\\d{2}-?[01]\\d-?[0-3]\\d|2[3-9](0[1-9]|1[0-2])([0-3]\\d)?|(0[1-9]|1[0-2])([0-3]\\d|-20\\d{2})|00\\d)$");
    private static final Pattern LATEST = Pattern.compile("[-@:]latest$");

    public static ModelFamily of(ModelId model) {
        String name = model.name();
        String still = LATEST.matcher(name).replaceFirst("");
        String base = SNAPSHOT.matcher(still).replaceFirst("");
        return new ModelFamily(base.isEmpty() ? model : new ModelId(model.lab(), base), !still.equals(name));
    }

    /** Whether a list's own name of an offer is one that means whatever is newest. */
    public static boolean isMoving(String listing) {
        return LATEST.matcher(listing).find();
    }

    /** Whether the name of a model says which snapshot it is. */
    public static boolean isSnapshot(ModelId model) {
        return SNAPSHOT.matcher(model.name()).find();
    }
}
