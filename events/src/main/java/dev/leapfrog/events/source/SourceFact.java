package dev.leapfrog.events.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.OpennessEvidence;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.DerivativeListed;
import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.UptakeMeasured;
import org.jspecify.annotations.Nullable;

/** What a source said last of one entity; what the next fetch is compared with. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SourceFact.Row.class, name = "Row"),
    @JsonSubTypes.Type(value = SourceFact.Issue.class, name = "Issue"),
    @JsonSubTypes.Type(value = SourceFact.BoardScale.class, name = "BoardScale"),
    @JsonSubTypes.Type(value = SourceFact.Offer.class, name = "Offer"),
    @JsonSubTypes.Type(value = SourceFact.Entry.class, name = "Entry"),
    @JsonSubTypes.Type(value = SourceFact.Measurement.class, name = "Measurement"),
    @JsonSubTypes.Type(value = SourceFact.Derivative.class, name = "Derivative"),
    @JsonSubTypes.Type(value = SourceFact.Part.class, name = "Part"),
    @JsonSubTypes.Type(value = SourceFact.Snapshot.class, name = "Snapshot"),
    @JsonSubTypes.Type(value = SourceFact.Quarantined.class, name = "Quarantined"),
    @JsonSubTypes.Type(value = SourceFact.Released.class, name = "Released"),
    @JsonSubTypes.Type(value = SourceFact.Merged.class, name = "Merged"),
    @JsonSubTypes.Type(value = SourceFact.OpennessClaim.class, name = "OpennessClaim"),
})
public sealed interface SourceFact {
    /** What the fact is about: a board's row, a board's issue. Unique within the source. */
    String entity();

    /**
     * A row as it was last published.
     *
     * @param seen whether the newest list has it; a row of an incomplete list may be unseen
     */
    record Row(
            BoardId board,
            Model model,
            String alias,
            Score score,
            @Nullable Integer rank,
            boolean seen) implements SourceFact {
        @Override
        public String entity() {
            return entity(board, RowKey.of(model));
        }

        public static String entity(BoardId board, RowKey key) {
            return board + " " + key;
        }
    }

    /**
     * An issue of a source that carries its own history, by the names the source uses: what a later version is compared
     * with to find revisions.
     */
    record Issue(Publication publication, Map<String, Score> scores) implements SourceFact {
        public Issue {
            scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        }

        @Override
        public String entity() {
            return publication.toString();
        }
    }

    /** The version of a board's scale that was published last. */
    record BoardScale(BoardId board, String version) implements SourceFact {
        @Override
        public String entity() {
            return entity(board);
        }

        public static String entity(BoardId board) {
            return "scale " + board;
        }
    }

    /**
     * An offer as it was last claimed; see {@link PriceClaimed}.
     *
     * @param seen whether the newest list has it; an offer of an incomplete list may be unseen
     */
    record Offer(
            String provider,
            String offer,
            Model model,
            String alias,
            boolean firstParty,
            Price price,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            boolean seen)
            implements SourceFact {
        @Override
        public String entity() {
            return entity(offer, validFrom);
        }

        public static String entity(String offer, @Nullable LocalDate validFrom) {
            return "offer " + offer + (validFrom == null ? "" : " from " + validFrom);
        }
    }

    /**
     * A registry's entry as it was last told; see {@link ModelListed} and {@link DeprecationAnnounced}.
     *
     * @param ending what was told of its end; null when nothing was
     */
    record Entry(
            String entry,
            Model model,
            String alias,
            ModelDetails details,
            @Nullable Ending ending) implements SourceFact {
        @Override
        public String entity() {
            return entity(entry);
        }

        public static String entity(String entry) {
            return "model " + entry;
        }

        /** The same when nothing is told of its end any more. */
        public Entry withoutEnding() {
            return new Entry(entry, model, alias, details, null);
        }
    }

    /** The end of a model or an offer, see {@link DeprecationAnnounced}. */
    record Ending(
            @Nullable String provider,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable EndTerms terms) {}

    /** A value as it was last told; see {@link UptakeMeasured}. */
    record Measurement(String measure, Model model, String alias, double value) implements SourceFact {
        @Override
        public String entity() {
            return entity(measure, alias);
        }

        public static String entity(String measure, String alias) {
            return "uptake " + measure + " " + alias;
        }
    }

    /** A derivative that was told; see {@link DerivativeListed}. */
    record Derivative(String derivative, Model base, String baseAlias, DerivativeListed.Relation relation)
            implements SourceFact {
        @Override
        public String entity() {
            return entity(derivative, baseAlias);
        }

        public static String entity(String derivative, String baseAlias) {
            return "derivative " + derivative + " of " + baseAlias;
        }
    }

    /**
     * A page that is only part of what the source says at once, kept until the other parts are there.
     *
     * @param name which part it is
     * @param body the page as text
     */
    record Part(String name, String body) implements SourceFact {
        @Override
        public String entity() {
            return entity(name);
        }

        public static String entity(String name) {
            return "part " + name;
        }
    }

    /**
     * The last list of one kind that was closed; see {@link SnapshotPublished}.
     *
     * @param dated whether the list bears that date; it was fetched then otherwise
     * @param entries how many the list had
     */
    record Snapshot(SnapshotPublished.Kind list, Instant publishedAt, boolean dated, int entries)
            implements SourceFact {
        @Override
        public String entity() {
            return entity(list);
        }

        public static String entity(SnapshotPublished.Kind list) {
            return "snapshot " + list.name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a person has released from quarantine, until the source says it again. */
    record Released(String what) implements SourceFact {
        @Override
        public String entity() {
            return entity(what);
        }

        public static String entity(String what) {
            return "released " + what;
        }
    }

    /** Two models that the source told to be one; see {@link ModelMerged}. */
    record Merged(ModelId from, Model to) implements SourceFact {
        @Override
        public String entity() {
            return "merged " + from;
        }
    }

    /**
     * What the source last claimed of a model's openness; what holds is folded from the claims of all sources.
     *
     * @param since when it first claimed this
     */
    record OpennessClaim(ModelId model, Openness openness, OpennessEvidence evidence, Instant since)
            implements SourceFact {
        @Override
        public String entity() {
            return entity(model);
        }

        public static String entity(ModelId model) {
            return "openness " + model;
        }
    }

    /**
     * Something that was read and is not believed, so that it was not told. The page it stands on is kept in the
     * archive.
     *
     * @param what it is: the entity of a fact, or {@code list} and what it is a list of
     * @param reason in one line
     * @param claim what is not believed, in one line
     * @param page where the page is in the archive
     * @param offer the claim of an offer's price in full; null of anything else
     */
    record Quarantined(
            String what,
            String reason,
            String claim,
            Instant since,
            String url,
            String contentHash,
            SourceState.Cursor page,
            @Nullable Offer offer)
            implements SourceFact {
        @Override
        public String entity() {
            return entity(what);
        }

        /** The same of an offer that is known otherwise by now. */
        public Quarantined of(Offer known) {
            return new Quarantined(what, reason, claim, since, url, contentHash, page, known);
        }

        public static String entity(String what) {
            return "quarantined " + what;
        }
    }
}
