package dev.leapfrog.ingest.live;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.leapfrog.ingest.fetch.request.Validators;
import dev.leapfrog.ingest.intake.IntakeResult;
import dev.leapfrog.ingest.intake.PageLinks;

/**
 * What a watch remembers of the pages of its source from round to round: the validators to ask with, and where each
 * page led, which holds as long as the page is unchanged.
 */
final class KnownPages {
    private final PageLinks links;
    private final Map<URI, Validators> validators = new HashMap<>();
    private final Map<URI, List<URI>> pointers = new HashMap<>();
    private final Map<URI, URI> continuations = new HashMap<>();

    KnownPages(PageLinks links) {
        this.links = links;
    }

    Validators validators(URI url) {
        return validators.getOrDefault(url, Validators.NONE);
    }

    /** The pages that a page pointed to when it was read last. */
    List<URI> pointedTo(URI url) {
        return pointers.getOrDefault(url, List.of());
    }

    /** Where the list on a page went on, as its body said when it was read last. */
    Optional<URI> continuation(URI url) {
        return Optional.ofNullable(continuations.get(url));
    }

    /**
     * A page was read. Its validators are kept only when it says something by itself: a page that was not published
     * would otherwise be "not modified" for ever.
     */
    void read(URI url, Validators served, IntakeResult result) {
        validators.remove(url);
        pointers.remove(url);
        continuations.remove(url);
        if (standsAlone(result)) {
            validators.put(url, served);
        }
        if (result instanceof IntakeResult.Pointed pointer) {
            pointers.put(url, links.addresses(pointer.urls()));
        }
        if (result instanceof IntakeResult.Published published) {
            links.stated(url, published).ifPresent(next -> continuations.put(url, next));
        }
    }

    /**
     * Whether an unchanged page still says what it said. A part of a list says nothing without the others, and what is
     * held back is to be read again.
     */
    private static boolean standsAlone(IntakeResult result) {
        return switch (result) {
            case IntakeResult.Published page ->
                page.page().parts().isEmpty() && page.changes().heldLists().isEmpty();
            case IntakeResult.Kept part -> false;
            case IntakeResult.Unrecognised page -> false;
            case IntakeResult.Failed page -> false;
            case IntakeResult.NothingNew page -> true;
            case IntakeResult.Pointed pointer -> true;
            case IntakeResult.AlreadyRead same -> true;
            case IntakeResult.WithoutSource page -> true;
        };
    }
}
