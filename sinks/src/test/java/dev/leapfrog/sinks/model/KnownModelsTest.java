package dev.leapfrog.sinks.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.source.SourceFact;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What is known of models is put together from all series, as of a time. */
class KnownModelsTest {
    private final KnownModels known = new KnownModels(Instant.parse("2026-03-31T23:59:59Z"));

    @Test
    void shouldPutTogetherWhatAllSeriesSayOfAModel() throws UnreadableEvent {
        known.fold(release("2026-03-01", "acme/m"));
        known.fold(price("2026-03-02", "acme/m", 2));
        known.fold(uptake("2026-03-03", "acme/m", 500));
        known.fold(score("2026-03-04", "acme/m", 1300));
        known.fold("hub openness acme/m", openness("acme/m", "2026-03-01"));

        KnownModel model = requireNonNull(known.of(ModelId.parse("acme/m")));
        assertThat(requireNonNull(model.release()).dates().announcedOn()).isEqualTo("2026-02-20");
        assertThat(model.offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.known().price().input()).isEqualTo(2));
        assertThat(model.uptake().get("hub/downloads"))
                .extracting(UptakeFact::value)
                .isEqualTo(500.0);
        assertThat(model.openness()).containsExactly(new KnownModel.Claim("hub", "OPEN_WEIGHTS", "WEIGHTS"));
        assertThat(EventJson.text(model.facts()))
                .contains("\"opennessClaims\":[", "\"offers\":[{", "\"boards\":[{", "\"measure\":\"hub/downloads\"");
    }

    @Test
    void shouldLeaveOutWhatCameLater() throws UnreadableEvent {
        known.fold(price("2026-03-02", "acme/m", 2));
        known.fold(price("2026-04-02", "acme/m", 1));
        known.fold(uptake("2026-04-02", "acme/m", 500));
        known.fold(score("2026-04-02", "acme/m", 1300));
        known.fold(release("2026-04-02", "acme/later"));
        known.fold("hub openness acme/m", openness("acme/m", "2026-04-01"));

        KnownModel model = requireNonNull(known.of(ModelId.parse("acme/m")));
        assertThat(model.offers().getFirst().known().price().input()).isEqualTo(2);
        assertThat(model.uptake()).isEmpty();
        assertThat(model.boards()).isEmpty();
        assertThat(model.openness()).isEmpty();
        assertThat(known.of(ModelId.parse("acme/later"))).isNull();
    }

    @Test
    void shouldRankAModelByItsBestRowAmongModels() throws UnreadableEvent {
        known.fold(score("2026-03-01", "acme/m", 1300));
        known.fold(score("2026-03-01", "acme/m\", \"configuration\": \"high", 1350));
        known.fold(score("2026-03-01", "other/best", 1400));
        known.fold(score("2026-03-01", "other/same", 1350));
        known.fold(score("2026-03-01", "other/last", 1200));

        BoardPlace place =
                requireNonNull(known.of(ModelId.parse("acme/m"))).boards().getFirst();
        assertThat(place.score().value()).isEqualTo(1350);
        assertThat(place.rank()).isEqualTo(2);
        assertThat(place.models()).isEqualTo(4);
    }

    @Test
    void shouldKnowAModelByTheNameThatProvedToBeItself() throws UnreadableEvent {
        known.fold(score("2026-03-01", "acme/old-name", 1300));
        known.fold(price("2026-03-02", "acme/old-name", 2));
        known.fold(observation("""
                {"type": "ModelMerged", %s, "from": "acme/old-name", "to": %s}""".formatted(provenance("2026-03-03"), model("acme/m"))));

        KnownModel model = requireNonNull(known.of(ModelId.parse("acme/old-name")));
        assertThat(model.model().id()).hasToString("acme/m");
        assertThat(model.boards()).hasSize(1);
        assertThat(model.offers()).hasSize(1);
        assertThat(known.containing("")).extracting(one -> one.id().toString()).containsExactly("acme/m");
    }

    @Test
    void shouldNameTheIdsThatAreWrittenMostAlike() throws UnreadableEvent {
        for (String id : List.of("acme/tiger-2", "acme/tiger-3", "other/lion", "wei/tigre-9")) {
            known.fold(release("2026-03-01", id));
        }

        assertThat(known.nearest("acme/tigr-3").getFirst()).hasToString("acme/tiger-3");
        assertThat(known.nearest("lion").getFirst()).hasToString("other/lion");
        assertThat(known.containing("TIGER")).extracting(Model::lab).containsExactly("acme", "acme");
    }

    private static ReleaseFact release(String day, String id) throws UnreadableEvent {
        return read("""
                {%s, "at": "%sT00:00:00Z", "type": "ModelReleased", "model": %s, "announcedOn": "2026-02-20",
                 "firstSeenOn": "2026-02-21", "witnesses": ["hub"]}""".formatted(provenance(day), day, model(id)), ReleaseFact.class);
    }

    @Test
    void shouldSayWhatModelsAreCalledAndNothingOfOtherIds() throws UnreadableEvent {
        known.fold(release("2026-03-01", "acme/gpt-5-pro"));

        assertThat(known.shown(Set.of("acme/gpt-5-pro", "acme/nobody", "lmarena/text/overall")))
                .containsExactly(Map.entry("acme/gpt-5-pro", "GPT-5 Pro"));
    }

    /** As for lists in general: what the lab asks, or else the median of who sells it; what is free is no price. */
    @Test
    void shouldGiveTheListPriceOfAModel() throws UnreadableEvent {
        known.fold(offer("acme", "acme/m", 8, true));
        known.fold(offer("cheap", "acme/m", 1, false));
        known.fold(offer("one", "acme/open", 2, false));
        known.fold(offer("two", "acme/open", 4, false));
        known.fold(offer("three", "acme/open", 40, false));
        known.fold(offer("dynamic", "acme/open", -1, false));

        assertThat(known.listPrices().of(ModelId.parse("acme/m"))).isEqualTo(7);
        assertThat(known.listPrices().of(ModelId.parse("acme/open"))).isEqualTo(4);
        assertThat(known.listPrices().of(ModelId.parse("acme/unsold"))).isNull();
    }

    private static PriceFact price(String day, String id, double input) throws UnreadableEvent {
        return price(day, "acme", id, input, true);
    }

    private static PriceFact offer(String provider, String id, double input, boolean ofLab) throws UnreadableEvent {
        return price("2026-03-02", provider, id, input, ofLab);
    }

    private static PriceFact price(String day, String provider, String id, double input, boolean ofLab)
            throws UnreadableEvent {
        return read("""
                {%s, "at": "%sT00:00:00Z", "type": "PriceChanged", "model": %s, "provider": "%s", "offer": "%4$s/%s",
                 "listing": "x", "firstParty": %s, "price": {"input": %s, "output": 4}, "status": "CONFIRMED",
                 "witnesses": []}""".formatted(provenance(day), day, model(id), provider, id, ofLab, input), PriceFact.class);
    }

    private static UptakeFact uptake(String day, String id, double value) throws UnreadableEvent {
        return read("""
                {%s, "at": "%sT00:00:00Z", "model": %s, "measure": "hub/downloads", "value": %s, "witnesses": ["hub"]}""".formatted(provenance(day), day, model(id), value), UptakeFact.class);
    }

    private static Observation score(String day, String id, double value) throws UnreadableEvent {
        return observation("""
                {"type": "ScoreChanged", %s, "board": "own/text/overall",
                 "publication": "own/text/overall@%sT00:00:00Z", "model": %s, "alias": "x", "score": {"value": %s}}""".formatted(provenance(day), day, model(id), value));
    }

    private static SourceFact openness(String id, String since) throws UnreadableEvent {
        return read("""
                {"type": "OpennessClaim", "model": "%s", "openness": "OPEN_WEIGHTS", "evidence": "WEIGHTS",
                 "since": "%sT00:00:00Z"}""".formatted(id, since), SourceFact.class);
    }

    private static Observation observation(String json) throws UnreadableEvent {
        return read(json, Observation.class);
    }

    private static <T> T read(String json, Class<T> type) throws UnreadableEvent {
        return EventJson.read(json.getBytes(UTF_8), type);
    }

    private static String provenance(String day) {
        return """
                "provenance": {"source": "hub", "url": "https://example.org/", "fetchedAt": "%1$sT00:00:00Z",
                  "contentHash": "00", "parser": "hub/1", "run": "test", "sequence": 0, "mode": "backfill"}""".formatted(day);
    }

    private static String model(String id) {
        String plain = id.replaceFirst("\".*", "");
        return """
                {"id": "%s", "name": "%s", "lab": "%s", "country": "US", "openness": "UNKNOWN", "sizeTier": "unknown",
                 "resolved": true}""".formatted(id, plain.substring(plain.indexOf('/') + 1), plain.substring(0, plain.indexOf('/')));
    }
}
