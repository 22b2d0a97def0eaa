package dev.leapfrog.streams.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.memory.MapMemory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EcosystemStoriesTest {
    private final MapMemory memory = new MapMemory();
    private final List<Story> written = new ArrayList<>();
    private EcosystemStories stories = new EcosystemStories(memory);

    @Test
    void shouldTellOneStoryADayAndVendorAndReviseItWithTheNextList() {
        close("2026-01-05T08:00:00Z", price("openai/gpt-5", "Halves GPT-5", Severity.NOTICE));
        close("2026-01-05T15:00:00Z", price("openai/o3", "Cuts o3", Severity.INFO));
        close("2026-01-06T08:00:00Z", price("openai/o4", "Cuts o4", Severity.NOTICE));

        assertThat(written).hasSize(3);
        assertThat(written.get(1).id()).isEqualTo(written.get(0).id());
        assertThat(written.get(1).identity().revision()).isEqualTo(1);
        assertThat(written.get(1).headline()).isEqualTo("Halves GPT-5");
        assertThat(written.get(1).text().lines()).containsExactly("Cuts o3");
        assertThat(written.get(2).id()).isNotEqualTo(written.get(0).id());
    }

    @Test
    void shouldPutModelsWithTheSameChangeOnOneLine() {
        close(
                "2026-01-05T08:00:00Z",
                price("openai/gpt-5", "Halves GPT-5", Severity.NOTICE),
                price("openai/gpt-5-2025-08-07", "Halves GPT-5 (August)", Severity.NOTICE));

        assertThat(written).hasSize(1);
        assertThat(written.getFirst().text().lines()).isEmpty();
        assertThat(written.getFirst().headline()).contains("; likewise ");
    }

    @Test
    void shouldTellAReleaseInSeveralSizesAsOneStoryAlsoWhenOthersListItLater() {
        close("2026-01-05T08:00:00Z", release("alibaba/qwen3.5-27b"), release("alibaba/qwen3.5-9b"));
        close("2026-01-08T08:00:00Z", release("alibaba/qwen3.5-397b-a17b"));
        close("2026-01-08T09:00:00Z", release("alibaba/qwen-image-2"));

        assertThat(written.stream().map(Story::id).distinct()).hasSize(2);
        assertThat(written.get(1).headline())
                .isEqualTo("Alibaba releases Qwen3.5 in three versions, open source: 27B, 397B A17B and 9B");
    }

    @Test
    void shouldReviseTheStoryOfAnUnconfirmedChangeDaysLater() {
        Alert unconfirmed = price("openai/gpt-5", "Unconfirmed: halves GPT-5", Severity.INFO);
        close("2026-01-05T08:00:00Z", with(unconfirmed, Status.PROVISIONAL, "Unconfirmed: halves GPT-5"));
        close("2026-01-09T08:00:00Z", with(unconfirmed, Status.CONFIRMED, "Halves GPT-5"));

        assertThat(written).hasSize(2);
        assertThat(written.get(1).id()).isEqualTo(written.get(0).id());
        assertThat(written.get(1).headline()).isEqualTo("Halves GPT-5");
    }

    @Test
    void shouldGoOnAfterARestartAndForgetWhatIsOldAndDecided() {
        close("2026-01-05T08:00:00Z", price("openai/gpt-5", "Halves GPT-5", Severity.NOTICE));
        stories = new EcosystemStories(memory);
        close("2026-01-05T09:00:00Z", price("openai/o3", "Cuts o3", Severity.INFO));
        assertThat(written.getLast().identity().revision()).isEqualTo(1);

        Instant end = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(stories.dayEnded(EventContext.of(new DayEnded(provenance(end), LocalDate.parse("2026-02-28")))))
                .isEmpty();
        List<String> left = new ArrayList<>();
        memory.forEach((key, json) -> left.add(key));
        assertThat(left).hasSize(1).allMatch(key -> key.startsWith("stories past "));

        close("2026-01-05T10:00:00Z", price("openai/o1", "Cuts o1", Severity.INFO));
        assertThat(written.getLast().identity().revision())
                .as("no revision is given twice")
                .isEqualTo(2);
    }

    private void close(String at, Alert... alerts) {
        Instant instant = Instant.parse(at);
        List<Output> timed = new ArrayList<>();
        for (Alert alert : alerts) {
            timed.add(new Alert(
                    alert.identity(),
                    alert.kind(),
                    alert.status(),
                    alert.severity(),
                    alert.about(),
                    new Alert.Timing(instant, instant, Mode.LIVE),
                    alert.statement(),
                    alert.evidence()));
        }
        stories.take(timed)
                .forEach(output ->
                        assertThat(((Alert) output).identity().story()).isNotNull());
        EventContext context = new EventContext(
                new DayEnded(provenance(instant), LocalDate.parse(at.substring(0, 10))), instant, false);
        stories.closed(context).forEach(output -> written.add((Story) output));
    }

    private static Alert price(String model, String headline, Severity severity) {
        Map<String, Object> metrics = new TreeMap<>(Map.of("provider", "openai", "firstParty", true));
        return alert(
                Kind.PRICE_CHANGED,
                model,
                headline,
                severity,
                metrics,
                Map.of("input", severity == Severity.INFO ? 2.0 : 1.0));
    }

    private static Alert release(String model) {
        Map<String, Object> metrics = new TreeMap<>(Map.of("labName", "Alibaba", "openness", "OPEN_SOURCE"));
        return alert(Kind.MODEL_RELEASED, model, "New: " + model, Severity.NOTICE, metrics, Map.of());
    }

    private static Alert alert(
            Kind kind,
            String model,
            String headline,
            Severity severity,
            Map<String, Object> metrics,
            Map<String, Object> after) {
        ModelId id = ModelId.parse(model);
        return new Alert(
                Alert.Identity.of(
                        Alert.happening(kind, model, List.of(), Instant.EPOCH), Status.FINAL, Alert.group(kind, id)),
                kind,
                Status.FINAL,
                severity,
                Alert.Subject.of(model),
                new Alert.Timing(Instant.EPOCH, Instant.EPOCH, Mode.LIVE),
                new Alert.Statement(headline, null, after, metrics),
                List.of(new Alert.Evidence("PriceClaimed", model, provenance(Instant.EPOCH))));
    }

    private static Alert with(Alert alert, Status status, String headline) {
        return new Alert(
                Alert.Identity.of(alert.happening(), status, alert.identity().group()),
                alert.kind(),
                status,
                alert.severity(),
                alert.about(),
                alert.time(),
                new Alert.Statement(headline, null, Map.of(), alert.statement().metrics()),
                alert.evidence());
    }

    private static Provenance provenance(Instant at) {
        return new Provenance("list", "https://example.org", at, at, "00", "test/1", "test", 0, Mode.LIVE);
    }
}
