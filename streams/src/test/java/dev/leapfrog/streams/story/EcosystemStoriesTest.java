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
        Map<String, Object> first = Map.of("newFamily", true);
        close(
                "2026-01-05T08:00:00Z",
                of(release("alibaba/qwen3.5-27b"), first),
                of(release("alibaba/qwen3.5-9b"), first));
        close("2026-01-08T08:00:00Z", release("alibaba/qwen3.5-397b-a17b"));
        close("2026-01-08T09:00:00Z", release("alibaba/qwen-image-2"));

        assertThat(written.stream().map(Story::id).distinct()).hasSize(2);
        assertThat(written.get(1).headline())
                .isEqualTo("Alibaba releases Qwen3.5 in three versions, open source: 27B, 397B A17B and 9B");
    }

    /** Qwen3 Max and Qwen3 Next 80B in September 2025: Qwen3 is from April, so that they are no versions of news. */
    @Test
    void shouldNameModelsInFullWithTheirDaysWhereTheirFamilyIsKnown() {
        close(
                "2025-09-16T08:00:00Z",
                of(release("alibaba/qwen3-next-80b-a3b-instruct"), known("dated 2025-09-11")),
                of(release("alibaba/qwen3-max"), known("dated 2025-09-05")),
                of(release("alibaba/qwen3-next-80b-a3b-thinking"), known("dated 2025-09-11")));
        close(
                "2025-06-22T08:00:00Z",
                of(release("deepseek/deepseek-r1-0528"), known("dated 2025-05-28")),
                of(release("deepseek/deepseek-r1-0528-qwen3-8b"), known("dated 2025-05-28")));

        assertThat(written)
                .extracting(Story::headline)
                .containsExactly(
                        "Alibaba releases Qwen3 Max, open source, dated 2025-09-05; Qwen3 Next 80B A3B Instruct and"
                                + " Qwen3 Next 80B A3B Thinking, open source, dated 2025-09-11",
                        "Alibaba releases DeepSeek R1 0528 and DeepSeek R1 0528 Qwen3 8B, open source, dated"
                                + " 2025-05-28");
    }

    @Test
    void shouldSayTheDayOfAFamily() {
        Map<String, Object> first =
                Map.of("newFamily", true, "shownDay", "dated 2026-01-04", "releasedOn", "2026-01-04");
        close(
                "2026-01-05T08:00:00Z",
                of(release("alibaba/qwen3.5-27b"), first),
                of(release("alibaba/qwen3.5-9b"), first));
        close(
                "2026-01-08T08:00:00Z",
                of(
                        release("alibaba/qwen3.5-plus"),
                        Map.of("newFamily", false, "shownDay", "dated 2026-01-07", "releasedOn", "2026-01-07")));

        assertThat(written)
                .extracting(Story::headline)
                .containsExactly(
                        "Alibaba releases Qwen3.5 in two versions, open source, dated 2026-01-04: 27B and 9B",
                        "Alibaba releases Qwen3.5 in three versions, open source, dated 2026-01-04 to 2026-01-07: 27B,"
                                + " 9B and Plus");
    }

    /** OpenRouter, 6 August 2026: a move of 2 % was told over one of 86 %. */
    @Test
    void shouldTellTheLargestMoveFirst() {
        close(
                "2026-08-06T08:00:00Z",
                move("alibaba/qwen3-coder-30b", "Cuts by 2%", 0.28, 0.27),
                move("alibaba/qwen3.6-27b", "Raises by 86%", 1.0, 1.86),
                move("deepseek/deepseek-v4-flash", "Cuts by 37%", 0.2, 0.126),
                move("anthropic/claude-sonnet-4", "Changes cached input", 3.0, 3.0));

        assertThat(written.getFirst().headline()).isEqualTo("Raises by 86%");
        assertThat(written.getFirst().text().lines())
                .containsExactly("Cuts by 37%", "Cuts by 2%", "Changes cached input");
    }

    /** Alibaba, 21 August 2026: what its cloud no longer serves is not told as what the lab retires. */
    @Test
    void shouldNotTellEndsOfTwoChannelsOnOneLine() {
        close(
                "2026-08-21T08:00:00Z",
                end("alibaba/qwen3-14b", "Alibaba will retire Qwen3 14B", "first-party"),
                end("deepseek/deepseek-r1", "Alibaba Cloud will retire DeepSeek R1 by DeepSeek", "alibaba"),
                end("deepseek/deepseek-r1-0528", "Alibaba Cloud will retire R1 0528 by DeepSeek", "alibaba"));

        assertThat(written.getFirst().headline()).isEqualTo("Alibaba will retire Qwen3 14B");
        assertThat(written.getFirst().text().lines())
                .containsExactly("Alibaba Cloud will retire DeepSeek R1 by DeepSeek; likewise DeepSeek R1 0528");
    }

    /** OpenRouter, 17 July 2026: a story that is revised after an end still said that it will be. */
    @Test
    void shouldSayWhenItWasSaidWhatHasHappenedSince() {
        close("2026-08-21T08:00:00Z", end("alibaba/qwen3-14b", "Alibaba will retire Qwen3 14B", "first-party"));
        Alert again = end("alibaba/qwen3-14b", "Alibaba will retire Qwen3 14B", "first-party");
        ListText text = new ListText(
                List.of(StoryEntry.of(at(again, Instant.parse("2026-08-21T08:00:00Z")))),
                LocalDate.parse("2026-10-12"));

        assertThat(written.getFirst().headline()).isEqualTo("Alibaba will retire Qwen3 14B");
        assertThat(text.compose().text().headline()).isEqualTo("Said on 2026-08-21: Alibaba will retire Qwen3 14B");
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
            timed.add(at(alert, instant));
        }
        stories.take(timed)
                .forEach(output ->
                        assertThat(((Alert) output).identity().story()).isNotNull());
        EventContext context = new EventContext(
                new DayEnded(provenance(instant), LocalDate.parse(at.substring(0, 10))), instant, false);
        stories.closed(context).forEach(output -> written.add((Story) output));
    }

    private static Alert at(Alert alert, Instant instant) {
        return new Alert(
                alert.identity(),
                alert.kind(),
                alert.status(),
                alert.severity(),
                alert.about(),
                new Alert.Timing(instant, instant, Mode.LIVE),
                alert.statement(),
                alert.evidence());
    }

    private static Map<String, Object> known(String day) {
        return Map.of("newFamily", false, "shownDay", day);
    }

    private static Alert of(Alert alert, Map<String, Object> more) {
        Map<String, Object> metrics = new TreeMap<>(alert.statement().metrics());
        metrics.putAll(more);
        return alert(alert.kind(), alert.subject(), alert.headline(), alert.severity(), metrics, Map.of());
    }

    private static Alert move(String model, String headline, double before, double after) {
        Map<String, Object> metrics = Map.of("provider", "openrouter", "firstParty", false);
        Alert alert = alert(Kind.PRICE_CHANGED, model, headline, Severity.INFO, metrics, Map.of());
        return new Alert(
                alert.identity(),
                alert.kind(),
                alert.status(),
                alert.severity(),
                alert.about(),
                alert.time(),
                new Alert.Statement(headline, Map.of("output", before), Map.of("output", after), metrics),
                alert.evidence());
    }

    private static Alert end(String model, String headline, String channel) {
        return alert(
                Kind.DEPRECATION,
                model,
                headline,
                channel.equals("first-party") ? Severity.NOTICE : Severity.INFO,
                Map.of("channel", channel),
                Map.of("endsOn", "2026-10-10", "stage", "announced"));
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
