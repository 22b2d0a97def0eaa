package dev.leapfrog.sinks.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.share.SharesAt;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.view.CurrentPrice;
import dev.leapfrog.sinks.view.CurrentPrices;
import dev.leapfrog.sinks.view.LatestByKey;
import dev.leapfrog.sinks.view.ListPrices;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** All models and what was known of them at a time. */
public final class KnownModels {
    private final Instant at;
    private final SortedMap<ModelId, Model> models = new TreeMap<>();
    private final Map<ModelId, ReleaseFact> releases = new HashMap<>();
    private final CurrentPrices prices = new CurrentPrices();
    private final Listings listings = new Listings();
    private final SharesAt uptake;
    private final BoardPlaces boards;
    private final LatestByKey<SourceFact.OpennessClaim> openness = new LatestByKey<>();
    private final Map<ModelId, Model> became = new HashMap<>();

    public KnownModels(Instant at) {
        this.at = at;
        uptake = new SharesAt(at);
        boards = new BoardPlaces(at);
    }

    /**
     * Reads everything.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     */
    public static KnownModels read(Map<String, Object> clients, Topics topics, Instant at) {
        KnownModels known = new KnownModels(at);
        TopicReader.readAll(
                clients, topics, Topics.RELEASES, record -> known.fold(requireNonNull(record.value(), "release")));
        TopicReader.readAll(
                clients, topics, Topics.PRICES, record -> known.fold(requireNonNull(record.value(), "price")));
        TopicReader.readAll(
                clients, topics, Topics.UPTAKE, record -> known.fold(requireNonNull(record.value(), "uptake")));
        TopicReader.readAll(
                clients, topics, Topics.SCORES, record -> known.fold(requireNonNull(record.value(), "score")));
        TopicReader.readAll(clients, topics, Topics.SOURCE_FACTS, record -> known.fold(record.key(), record.value()));
        return known;
    }

    public void fold(ReleaseFact fact) {
        if (!fact.at().isAfter(at)) {
            releases.put(fact.model().id(), fact);
            models.put(fact.model().id(), fact.model());
        }
    }

    public void fold(PriceFact fact) {
        if (!fact.at().isAfter(at)) {
            prices.fold(fact);
            listings.fold(fact);
            models.putIfAbsent(fact.model().id(), fact.model());
        }
    }

    public void fold(UptakeFact fact) {
        if (!fact.at().isAfter(at)) {
            uptake.fold(fact);
            models.putIfAbsent(fact.model().id(), fact.model());
        }
    }

    /** Takes the next observation of the topic {@code scores}, each partition of which says which models became one. */
    public void fold(Observation observation) {
        if (observation instanceof ModelMerged merged) {
            if (!merged.provenance().eventTime().isAfter(at)) {
                became.remove(merged.to().id());
                became.put(merged.from(), merged.to());
                boards.merged(merged);
            }
            return;
        }
        boards.fold(observation);
    }

    /** Takes what a source said last; null says that it says so no more. */
    public void fold(String key, @Nullable SourceFact fact) {
        if (key.contains(" openness ")) {
            boolean then = fact instanceof SourceFact.OpennessClaim claim
                    && !claim.since().isAfter(at);
            openness.fold(key, then ? (SourceFact.OpennessClaim) fact : null);
        }
    }

    /** The last fact of each model that a registry or its lab lists; those that became others are left out. */
    public List<ReleaseFact> releases() {
        return releases.entrySet().stream()
                .filter(release -> !became.containsKey(release.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Models whose id or name contains a text, in the order of their ids; those that became others are left out. */
    public List<Model> containing(String text) {
        String part = text.toLowerCase(Locale.ROOT);
        return all().values().stream()
                .filter(model -> model.id().toString().contains(part)
                        || model.name().toLowerCase(Locale.ROOT).contains(part)
                        || model.shown().toLowerCase(Locale.ROOT).contains(part))
                .toList();
    }

    /** All models, in the order of their ids; those that became others are left out. */
    public SortedMap<ModelId, Model> all() {
        SortedMap<ModelId, Model> all = new TreeMap<>(boards.models());
        all.putAll(models);
        all.keySet().removeAll(became.keySet());
        return all;
    }

    /** What is known of a model; null when it is not known. */
    public @Nullable KnownModel of(ModelId asked) {
        ModelId id = now(asked);
        Model model = models.getOrDefault(id, boards.models().get(id));
        if (model == null) {
            return null;
        }
        List<KnownModel.Claim> claims = new ArrayList<>();
        openness.snapshot().forEach((key, claim) -> {
            if (now(claim.model()).equals(id)) {
                claims.add(new KnownModel.Claim(
                        key.substring(0, key.indexOf(' ')),
                        claim.openness().name(),
                        claim.evidence().name()));
            }
        });
        return new KnownModel(model, releases.get(id), claims, offers(id), boards.of(id), uptake.of(id));
    }

    /** At which prices a model is offered now. */
    public List<CurrentPrice> offers(ModelId asked) {
        ModelId id = now(asked);
        return prices.snapshot().values().stream()
                .filter(price -> now(price.known().model().id()).equals(id))
                .toList();
    }

    /** What is known of a model's release and its ends; null when no registry, and not its lab, lists it. */
    public @Nullable ReleaseFact release(ModelId asked) {
        return releases.get(now(asked));
    }

    /** What providers call models, those that became others under their last id. */
    public List<Listings.Listing> listings() {
        return listings.all().stream()
                .map(one -> new Listings.Listing(one.provider(), one.name(), now(one.model()), one.firstParty()))
                .toList();
    }

    /**
     * The model that is called so: by its id, by its lab's own channel, by all others that do, or by the part of its id
     * behind the lab; null when none is, or when several are.
     */
    public @Nullable ModelId called(String name) {
        String asked = name.strip().toLowerCase(Locale.ROOT);
        List<Listings.Listing> listed = listings().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(asked))
                .toList();
        SortedMap<ModelId, Model> all = all();
        return Stream.<Stream<ModelId>>of(
                        all.keySet().stream().filter(id -> id.toString().equals(asked)),
                        became.keySet().stream()
                                .filter(id -> id.toString().equals(asked))
                                .map(this::now),
                        listed.stream().filter(Listings.Listing::firstParty).map(Listings.Listing::model),
                        listed.stream().map(Listings.Listing::model),
                        all.keySet().stream().filter(id -> id.name().equals(asked)))
                .map(ids -> ids.distinct().toList())
                .filter(ids -> ids.size() == 1)
                .map(List::getFirst)
                .findFirst()
                .orElse(null);
    }

    /** The models that a source lists on a board, the best first, each as it was named there. */
    public List<BoardRow> rows(BoardId board, String source) {
        return boards.ranked(board, source);
    }

    /** What those among some ids that are of models are called; of one that became another, what that is called. */
    public SortedMap<String, String> shown(Set<String> ids) {
        SortedMap<String, String> shown = new TreeMap<>();
        SortedMap<ModelId, Model> all = all();
        Stream.concat(all.keySet().stream(), became.keySet().stream())
                .filter(id -> ids.contains(id.toString()))
                .forEach(id -> {
                    Model model = all.get(now(id));
                    shown.put(id.toString(), model == null ? ShownName.of(id) : model.shown());
                });
        return shown;
    }

    /** What models cost now. */
    public ListPrices listPrices() {
        return ListPrices.of(prices.snapshot().values(), this::now);
    }

    private ModelId now(ModelId id) {
        ModelId now = id;
        for (Model next = became.get(now); next != null; next = became.get(now)) {
            now = next.id();
        }
        return now;
    }

    /** The ids that are written most alike, the nearest first; for an id that nobody knows. */
    public List<ModelId> nearest(String id) {
        return NearestIds.to(id, all().keySet());
    }
}
