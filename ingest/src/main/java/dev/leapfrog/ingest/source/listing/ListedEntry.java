package dev.leapfrog.ingest.source.listing;

import java.time.LocalDate;
import java.util.Comparator;

import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.observation.EndTerms;
import org.jspecify.annotations.Nullable;

/**
 * A model as a registry lists it or a lab's page announces it.
 *
 * @param id the source's own name of the entry, unique in the list
 * @param provider whose registry it is in, in the source's words; null when nobody offers it
 * @param details what is said beside the model itself
 * @param ending when it ends; null when nothing is said of that
 */
public record ListedEntry(
        String id,
        @Nullable String provider,
        ListedModel model,
        ModelDetails details,
        @Nullable Ending ending) {
    public ListedEntry {
        ListedModel.requireLine(id, "id");
        ListedModel.requireLine(provider, "provider");
    }

    /**
     * The end of a model.
     *
     * @param announcedOn null where the source does not say
     * @param effectiveOn the day from which it can no longer be used; null where the source does not say
     * @param terms what else is said of it; null when nothing is
     */
    public record Ending(
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable EndTerms terms) {
        private static final EndTerms NOTHING = new EndTerms(null, null, null, null);

        /** Of which no more is said than the days. */
        public static Ending of(@Nullable LocalDate announcedOn, @Nullable LocalDate effectiveOn) {
            return new Ending(announcedOn, effectiveOn, null);
        }

        /**
         * What the same page says of it in two places: the later announcement, else the later end, and of the other
         * what that one leaves open.
         */
        public Ending joined(Ending other) {
            int announced = ascending(announcedOn, other.announcedOn);
            boolean later = announced == 0 ? ascending(effectiveOn, other.effectiveOn) >= 0 : announced > 0;
            Ending first = later ? this : other;
            Ending second = later ? other : this;
            EndTerms own = first.terms == null ? NOTHING : first.terms;
            EndTerms more = second.terms == null ? NOTHING : second.terms;
            boolean open = first.effectiveOn == null && own.notBefore() == null;
            return new Ending(
                    first.announcedOn,
                    open ? second.effectiveOn : first.effectiveOn,
                    own.joined(more, open).orNull());
        }

        private static int ascending(@Nullable LocalDate one, @Nullable LocalDate other) {
            return Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()).compare(one, other);
        }
    }
}
