package dev.leapfrog.ingest.snapshot.doubt;

import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.snapshot.fact.FactsDraft;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.Listing;
import org.jspecify.annotations.Nullable;

/** Whether a list as a whole can be what it says it is; one that cannot is held back until a person releases it. */
public final class ListDoubt {
    private ListDoubt() {}

    /** Whether a list is to be believed; one that is not is quarantined. */
    public static boolean isBelieved(Draft draft, Listing listing) {
        String what = "list " + listing.subject();
        String doubt = draft.facts().isReleased(what) ? null : doubt(draft.facts(), listing);
        if (doubt == null) {
            draft.facts().believe(what);
            return true;
        }
        draft.quarantineList(listing, doubt);
        return false;
    }

    private static @Nullable String doubt(FactsDraft facts, Listing listing) {
        String tooShort = RowFloor.doubt(facts, listing);
        return tooShort == null && listing instanceof BoardListing board ? MisservedList.doubt(facts, board) : tooShort;
    }
}
