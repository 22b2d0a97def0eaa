package dev.leapfrog.streams.ecosystem;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.DerivativeListed;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.observation.ScoresRevised;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.price.Offers;
import dev.leapfrog.streams.publication.Heard;
import dev.leapfrog.streams.publication.Merges;
import dev.leapfrog.streams.publication.Moment;
import dev.leapfrog.streams.publication.OpenLists;
import dev.leapfrog.streams.release.Releases;
import dev.leapfrog.streams.uptake.Uptake;

/**
 * Everything outside arenas: takes all observations in order, keeps what a source says until it closes the list, and
 * lets prices, releases and uptake conclude. Observations of arenas are passed over.
 */
final class Ecosystem {
    private static final String PRICES = "prices";
    private static final String MODELS = "models";
    private static final String ENDINGS = "endings";
    private static final String UPTAKE = "uptake";

    private final OpenLists open;
    private final Heard heard;
    private final Merges merges;
    private final Offers offers;
    private final Releases releases;
    private final Uptake uptake;

    /** As the memory has it. */
    Ecosystem(EcosystemRules rules, Memory memory) {
        this.open = new OpenLists(memory);
        this.heard = new Heard(memory);
        this.merges = new Merges(memory);
        this.offers = new Offers(rules.prices(), heard, memory);
        this.releases = new Releases(rules.releases(), memory);
        this.uptake = new Uptake(rules.uptake(), memory);
        restore(memory);
    }

    private void restore(Memory memory) {
        memory.forEach((key, json) -> {
            switch (key.substring(0, key.indexOf(' '))) {
                case OpenLists.KEY -> open.restore(key, json);
                case Heard.KEY -> heard.restore(key, json);
                case Merges.KEY -> merges.restore(key, json);
                case Offers.KEY -> offers.restore(json);
                case Releases.KEY -> releases.restore(json);
                case Uptake.KEY -> uptake.restore(json);
                default -> throw new IllegalStateException("the store holds a key of a kind unknown here: " + key);
            }
        });
    }

    Conclusions take(Observation observation) {
        return switch (observation) {
            case EcosystemObservation said -> take(said);
            case ModelChanged changed -> {
                offers.apply(changed);
                uptake.apply(changed);
                yield Conclusions.of(releases.apply(changed));
            }
            case ModelMerged merged -> {
                merges.add(merged);
                offers.apply(merged);
                uptake.apply(merged);
                yield Conclusions.of(releases.apply(merged));
            }
            case DayEnded day -> {
                Moment moment = Moment.of(day);
                heard.passed(moment);
                yield Conclusions.of(offers.dayEnded(moment), releases.dayEnded(moment));
            }
            case ScoreChanged arena -> Conclusions.NONE;
            case ScoreWithdrawn arena -> Conclusions.NONE;
            case ScoresRevised arena -> Conclusions.NONE;
            case BoardPublished arena -> Conclusions.NONE;
            case ArenaPublished arena -> Conclusions.NONE;
        };
    }

    private Conclusions take(EcosystemObservation said) {
        switch (said) {
            case PriceClaimed claimed -> open.add(PRICES, claimed);
            case OfferWithdrawn withdrawn -> open.add(PRICES, withdrawn);
            case ModelListed listed -> open.add(MODELS, listed);
            case DeprecationAnnounced announced -> open.add(ENDINGS, announced);
            case UptakeMeasured measured -> open.add(UPTAKE, measured);
            case DerivativeListed listed -> {
                // No detector of derivatives is here.
            }
            case SnapshotPublished marker -> {
                return closed(marker);
            }
        }
        return Conclusions.NONE;
    }

    /** Ends are told by registries and by price lists, so either marker closes them. */
    private Conclusions closed(SnapshotPublished marker) {
        Moment moment = heard.closed(marker);
        String source = marker.provenance().source();
        return switch (marker.list()) {
            case PRICES ->
                Conclusions.of(
                        offers.closed(
                                open.close(PRICES, source),
                                marker.complete() && marker.entries() > 0,
                                merges::now,
                                moment),
                        releases.closed(open.close(ENDINGS, source), merges::now, moment));
            case MODELS -> {
                List<EcosystemObservation> said = new ArrayList<>(open.close(MODELS, source));
                said.addAll(open.close(ENDINGS, source));
                yield Conclusions.of(releases.closed(said, merges::now, moment));
            }
            case UPTAKE -> {
                List<EcosystemObservation> said = open.close(UPTAKE, source);
                yield marker.entries() == 0
                        ? Conclusions.NONE
                        : Conclusions.of(uptake.closed(said, merges::now, moment));
            }
            case DERIVATIVES -> Conclusions.NONE;
        };
    }
}
