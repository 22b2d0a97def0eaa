package dev.leapfrog.events.observation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.leapfrog.events.provenance.Provenance;

/** Something a source said, or the end of what it said at once; the field {@code type} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ScoreChanged.class, name = "ScoreChanged"),
    @JsonSubTypes.Type(value = ScoreWithdrawn.class, name = "ScoreWithdrawn"),
    @JsonSubTypes.Type(value = ScoresRevised.class, name = "ScoresRevised"),
    @JsonSubTypes.Type(value = BoardPublished.class, name = "BoardPublished"),
    @JsonSubTypes.Type(value = ArenaPublished.class, name = "ArenaPublished"),
    @JsonSubTypes.Type(value = ModelChanged.class, name = "ModelChanged"),
    @JsonSubTypes.Type(value = ModelMerged.class, name = "ModelMerged"),
    @JsonSubTypes.Type(value = ModelListed.class, name = "ModelListed"),
    @JsonSubTypes.Type(value = DeprecationAnnounced.class, name = "DeprecationAnnounced"),
    @JsonSubTypes.Type(value = PriceClaimed.class, name = "PriceClaimed"),
    @JsonSubTypes.Type(value = OfferWithdrawn.class, name = "OfferWithdrawn"),
    @JsonSubTypes.Type(value = UptakeMeasured.class, name = "UptakeMeasured"),
    @JsonSubTypes.Type(value = DerivativeListed.class, name = "DerivativeListed"),
    @JsonSubTypes.Type(value = SnapshotPublished.class, name = "SnapshotPublished"),
    @JsonSubTypes.Type(value = DayEnded.class, name = "DayEnded"),
})
public sealed interface Observation
        permits ScoreChanged,
                ScoreWithdrawn,
                ScoresRevised,
                BoardPublished,
                ArenaPublished,
                ModelChanged,
                ModelMerged,
                DayEnded,
                EcosystemObservation {
    Provenance provenance();

    /** What it is about: the key in {@code observations}. */
    String subject();
}
