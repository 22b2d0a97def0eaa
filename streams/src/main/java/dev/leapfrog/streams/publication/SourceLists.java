package dev.leapfrog.streams.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.DerivativeListed;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.streams.detector.ClosedList;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.Stage;
import dev.leapfrog.streams.memory.Memory;
import org.jspecify.annotations.Nullable;

/** The first stage of the ecosystem: keeps what each source says until it closes the list. */
public final class SourceLists implements Stage {
    private static final String NAME = "lists";
    private static final String PRICES = "prices";
    private static final String MODELS = "models";
    private static final String ENDINGS = "endings";
    private static final String UPTAKE = "uptake";
    private static final String DERIVATIVES = "derivatives";

    private final OpenLists open;
    private final SourceActivity activity;
    private final Merges merges;

    /** @param whole of the topology; this stage keeps its state in its own part of it */
    public SourceLists(Memory whole) {
        Memory memory = whole.of(NAME);
        open = new OpenLists(memory.of("open"));
        activity = new SourceActivity(memory.of("activity"));
        merges = new Merges(memory.of("merged"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    /** When each source last closed a list; kept up to date as lists close and days end. */
    public SourceActivity activity() {
        return activity;
    }

    /**
     * Takes what a source says.
     *
     * @param json as it was read
     * @return the list, when this closes one; else null
     */
    public @Nullable ClosedList take(EcosystemObservation said, byte[] json) {
        switch (said) {
            case PriceClaimed claimed -> open.add(PRICES, claimed, json);
            case OfferWithdrawn withdrawn -> open.add(PRICES, withdrawn, json);
            case ModelListed listed -> open.add(MODELS, listed, json);
            case DeprecationAnnounced announced -> open.add(ENDINGS, announced, json);
            case UptakeMeasured measured -> open.add(UPTAKE, measured, json);
            case DerivativeListed listed -> open.add(DERIVATIVES, listed, json);
            case SnapshotPublished marker -> {
                return closed(marker);
            }
        }
        return null;
    }

    private ClosedList closed(SnapshotPublished marker) {
        EventContext context = activity.closed(marker);
        String source = marker.provenance().source();
        return new ClosedList(marker, context, closed(marker.list(), source), merges::now);
    }

    /** Ends are announced by registries and by price lists, so either marker closes them. */
    private List<EcosystemObservation> closed(SnapshotPublished.Kind list, String source) {
        return switch (list) {
            case PRICES -> closed(source, PRICES, ENDINGS);
            case MODELS -> closed(source, MODELS, ENDINGS);
            case UPTAKE -> closed(source, UPTAKE);
            case DERIVATIVES -> closed(source, DERIVATIVES);
        };
    }

    /** A list is a set of rows: their order on the page says nothing, that of two words on one row does. */
    private List<EcosystemObservation> closed(String source, String... parts) {
        List<EcosystemObservation> said = new ArrayList<>();
        for (String part : parts) {
            open.close(part, source).stream()
                    .sorted(Comparator.comparing(SourceLists::row))
                    .forEach(said::add);
        }
        return said;
    }

    /** The source's own name of what is said something of. */
    private static String row(EcosystemObservation said) {
        return switch (said) {
            case PriceClaimed claimed -> claimed.offer();
            case OfferWithdrawn withdrawn -> withdrawn.offer();
            case ModelListed listed -> listed.entry();
            case DeprecationAnnounced announced -> announced.entry();
            case UptakeMeasured measured -> measured.measure() + " " + measured.alias();
            case DerivativeListed listed -> listed.derivative() + " " + listed.baseAlias();
            case SnapshotPublished marker -> marker.list().name();
        };
    }

    /** A day is over. */
    public EventContext dayEnded(DayEnded day) {
        EventContext context = EventContext.of(day);
        activity.passed(context);
        return context;
    }

    /** From now on what sources say of the first model is read as said of the second. */
    public void merged(ModelMerged merged) {
        merges.add(merged);
    }
}
