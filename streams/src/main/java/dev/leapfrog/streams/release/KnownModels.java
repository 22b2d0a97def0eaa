package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.streams.price.offer.FamilyName;
import org.jspecify.annotations.Nullable;

/** How a model that a list names stands to the others of its lab that are known by then. */
final class KnownModels {
    /** Lists take some days to name all that came out together. */
    private static final int TOGETHER_DAYS = 7;

    private final Map<ModelId, Release> releases;
    private final Sightings sightings;

    KnownModels(Map<ModelId, Release> releases, Sightings sightings) {
        this.releases = releases;
        this.sightings = sightings;
    }

    /**
     * Whether it is only another name for models that are known, or another speed of one: a name that its lab points at
     * whatever is newest; and one with a word for a speed, unless somebody gives it a day of its own.
     *
     * @param stated what is said of its day; null for nothing
     */
    boolean isOtherName(ModelId model, @Nullable ReleaseDate stated) {
        if (FamilyName.isMoving(model)) {
            return true;
        }
        ModelId slower = FamilyName.slower(model);
        return slower != null
                && (stated == null || stated.isOfListing())
                && (releases.containsKey(slower) || sightings.of(slower) != null);
    }

    /** Whether none of its family was there before, but for those that came out with it. */
    boolean isFirstOfFamily(ModelId model, LocalDate today) {
        return isFirst(model, today, other -> FamilyName.isSameFamily(model, other));
    }

    /** Whether there was no other snapshot of it before. */
    boolean isFirstSnapshot(ModelId model, LocalDate today) {
        return isFirst(model, today, other -> FamilyName.isSameModel(model, other));
    }

    private boolean isFirst(ModelId model, LocalDate today, Predicate<ModelId> kin) {
        LocalDate together = today.minusDays(TOGETHER_DAYS);
        Predicate<ModelId> others = kin.and(other -> !other.equals(model));
        return !sightings.anyBefore(together, others)
                && releases.entrySet().stream()
                        .filter(known -> others.test(known.getKey()))
                        .map(known -> ReleaseDate.earliest(known.getValue(), null))
                        .noneMatch(date -> date != null && date.day().isBefore(together));
    }
}
