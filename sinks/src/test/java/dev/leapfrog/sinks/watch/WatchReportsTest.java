package dev.leapfrog.sinks.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.history.RecordedHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What concerns a model that is used is found from what the topics say. */
class WatchReportsTest {
    private static final ModelId MINE = ModelId.parse("acme/mine");
    private static final MonthlyTokens TOKENS = new MonthlyTokens(100_000_000, 36_000_000);

    private static final WatchReports REPORTS =
            new WatchReports(new TaskBoards(List.of()), InstantSource.fixed(Instant.parse("2026-04-01T00:00:00Z")));

    private final RecordedHistory recorded = new RecordedHistory();

    @BeforeEach
    void record() {
        score("acme/mine", 1300);
        score("lab/open-one", 1295);
        score("lab/best", 1320);
        price("acme/mine", "acme", true, 2.5, 10);
        price("lab/open-one", "host", false, 0.2, 0.6);
        price("lab/open-one", "lab", true, 0.5, 1.5);
        price("lab/best", "lab", true, 5, 20);
        recorded.with(Topics.MARKET, """
                {"type":"GoodEnough","provenance":%s,"at":"2026-03-02T00:00:00Z",
                 "publication":"acme/text/coding@2026-03-01T00:00:00Z",
                 "leader":{"model":%s,"score":{"value":1320,"low":1312,"high":1328},"list":8.75,"street":8.75},
                 "threshold":1285,"models":[
                 {"model":%s,"score":{"value":1295,"low":1290,"high":1300},"list":0.75,"street":0.3,"winRate":0.46,
                  "confirmed":true},
                 {"model":%s,"score":{"value":1286,"low":1270,"high":1300},"list":0.1,"street":0.1,"winRate":0.45,
                  "confirmed":false}],"unknownAbove":[]}
                """.formatted(
                        RecordedHistory.provenance("2026-03-01"),
                        model("lab/best", "CLOSED"),
                        model("lab/open-one", "OPEN_SOURCE"),
                        model("lab/unsure", "OPEN_SOURCE")));
    }

    @Test
    void shouldFindWhatIsGoodEnoughAndCheaperWithWhatItWouldCost() {
        WatchReport report = report(Acceptance.ANY, TOKENS);
        assertThat(report.monthly()).isEqualTo(610.0);
        assertThat(report.alternatives())
                .extracting(one -> one.sentence("coding"))
                .containsExactly(
                        "Best is better for coding (1320 against 1300 on acme text (coding)) and would cost you $1220 a"
                                + " month instead of $610",
                        "Open One is good enough for coding (1295 against 1300 on acme text (coding)), open, and would cost"
                                + " you $42 a month instead of $610");
        Alternative open = report.alternatives().getLast();
        assertThat(open.page().url()).isEqualTo("https://acme.example/board.csv");
        assertThat(requireNonNull(open.offer()).provider()).isEqualTo("host");
    }

    @Test
    void shouldNameThePriceWhereTheUserSaysNoTokens() {
        assertThat(report(Acceptance.ANY, null).alternatives().getLast().sentence("coding"))
                .endsWith("open, and costs $0.20 in and $0.60 out per million tokens");
    }

    @Test
    void shouldNameOnlyWhatTheUserAccepts() {
        assertThat(report(new Acceptance(true, Set.of(), Set.of()), TOKENS).alternatives())
                .extracting(one -> one.model().id().toString())
                .containsExactly("lab/open-one");
        assertThat(report(new Acceptance(false, Set.of(SizeTier.SMALL), Set.of()), TOKENS)
                        .alternatives())
                .isEmpty();
        assertThat(report(new Acceptance(false, Set.of(), Set.of("MIT")), TOKENS)
                        .alternatives())
                .isEmpty();
        recorded.with(Topics.RELEASES, """
                {"provenance":%s,"at":"2026-03-01T00:00:00Z","type":"ModelReleased","model":%s,"firstSeenOn":"2026-01-01",
                 "licence":"mit","witnesses":["hub"]}
                """.formatted(
                        RecordedHistory.provenance("2026-03-01"), model("lab/open-one", "OPEN_SOURCE")));
        assertThat(report(new Acceptance(false, Set.of(), Set.of("MIT")), TOKENS)
                        .alternatives())
                .extracting(one -> one.model().id().toString())
                .containsExactly("lab/open-one");
    }

    @ParameterizedTest
    @CsvSource({
        ", 2026-03-31, true",
        ", 2026-05-31, true",
        ", 2026-06-01, false",
        "azure, 2026-03-31, false",
    })
    void shouldNameNoModelThatItsLabEndsWithinSixtyDays(@Nullable String provider, String day, boolean ended) {
        recorded.with(Topics.RELEASES, """
                {"provenance":%s,"at":"2026-03-01T00:00:00Z","type":"DeprecationAnnounced","model":%s,
                 "firstSeenOn":"2026-01-01","witnesses":["hub"],
                 "ends":[{"source":"page","vendorSays":true,"endsOn":"%s"%s}]}
                """.formatted(
                        RecordedHistory.provenance("2026-03-01"),
                        model("lab/best", "CLOSED"),
                        day,
                        provider == null ? "" : ",\"provider\":\"" + provider + "\""));
        assertThat(report(Acceptance.ANY, TOKENS).alternatives())
                .extracting(one -> one.model().id().toString())
                .containsExactlyElementsOf(ended ? List.of("lab/open-one") : List.of("lab/best", "lab/open-one"));
    }

    @Test
    void shouldNameAModelOnceByTheNewestBoardAndLeaveOutBoardsLongBefore() {
        score("acme/mine", 30, "other/coding-index/overall");
        score("lab/best", 40, "other/coding-index/overall");
        bestFor("other/coding-index/overall", "2026-08-27", "lab/best");
        assertThat(report(Acceptance.ANY, null).alternatives())
                .extracting(one -> one.board() + " " + one.model().id())
                .containsExactly("other/coding-index/overall lab/best", "acme/text/coding lab/open-one");
        bestFor("other/coding-index/overall", "2026-08-29", "lab/best");
        assertThat(report(Acceptance.ANY, null).alternatives())
                .extracting(one -> one.board() + " " + one.model().id())
                .containsExactly("other/coding-index/overall lab/best");
    }

    private void bestFor(String board, String day, String model) {
        recorded.with(
                Topics.MARKET, """
                {"type":"ParetoFrontier","provenance":%1$s,"at":"%3$sT00:00:00Z","publication":"%2$s@%3$sT00:00:00Z",
                 "models":[{"model":%4$s,"score":{"value":40},"list":1,"street":1}]}
                """.formatted(RecordedHistory.provenance(day), board, day, model(model, "CLOSED")));
    }

    @Test
    void shouldSayNothingOfBoardsOfAnotherTask() {
        WatchedModel writing = new WatchedModel(MINE, "writing", Acceptance.ANY, TOKENS);
        assertThat(only(writing).alternatives()).isEmpty();
    }

    @Test
    void shouldListStoriesAboutTheModelAndItsEnds() {
        recorded.story(
                "00000000-0000-3000-8000-000000000001",
                0,
                "M leads",
                "x",
                "00000000-0000-3000-8000-000000000002",
                "2026-03-01");
        recorded.with(
                Topics.RELEASES, """
                {"provenance":%s,"at":"2026-03-01T00:00:00Z","type":"DeprecationAnnounced","model":%s,
                 "firstSeenOn":"2026-01-01","witnesses":["hub"],
                 "ends":[{"source":"acme_page","vendorSays":true,"endsOn":"2026-06-01"}]}
                """.formatted(RecordedHistory.provenance("2026-03-01"), model("acme/m", "CLOSED")));
        WatchReport report = only(new WatchedModel(ModelId.parse("acme/m"), "coding", Acceptance.ANY, null));
        assertThat(report.stories()).hasSize(1);
        assertThat(report.ends())
                .extracting(end -> String.valueOf(end.endsOn()))
                .containsExactly("2026-06-01");
    }

    @Test
    void shouldNameTheNearestIdsOfAModelThatNobodyKnows() {
        WatchReport report = only(new WatchedModel(ModelId.parse("acme/mina"), "coding", Acceptance.ANY, null));
        assertThat(report.model()).isNull();
        assertThat(report.nearest().getFirst()).isEqualTo("acme/mine");
    }

    private WatchReport report(Acceptance accept, @Nullable MonthlyTokens tokens) {
        return only(new WatchedModel(MINE, "coding", accept, tokens));
    }

    private WatchReport only(WatchedModel watched) {
        List<WatchReport> reports = REPORTS.of(new WatchList(List.of(watched)), recorded.history());
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private void score(String id, double value) {
        score(id, value, "acme/text/coding");
    }

    private void score(String id, double value, String board) {
        recorded.with(Topics.SCORES, """
                {"type":"ScoreChanged","provenance":%1$s,"board":"%2$s",
                 "publication":"%2$s@2026-03-01T00:00:00Z","model":%3$s,"alias":"x","score":{"value":%4$s}}
                """.formatted(
                        RecordedHistory.provenance("2026-03-01"), board, model(id, "CLOSED"), value));
    }

    private void price(String id, String provider, boolean firstParty, double input, double output) {
        recorded.with(Topics.PRICES, """
                {"provenance":%s,"at":"2026-03-01T00:00:00Z","type":"PriceChanged","model":%s,"provider":"%s",
                 "offer":"%s/%s","firstParty":%s,"price":{"input":%s,"output":%s},"status":"CONFIRMED","witnesses":[]}
                """.formatted(
                        RecordedHistory.provenance("2026-03-01"),
                        model(id, "CLOSED"),
                        provider,
                        provider,
                        id,
                        firstParty,
                        input,
                        output));
    }

    private static String model(String id, String openness) {
        int slash = id.indexOf('/');
        return """
                {"id":"%s","name":"%s","lab":"%s","openness":"%s","sizeTier":"large","resolved":true}""".formatted(id, id.substring(slash + 1), id.substring(0, slash), openness);
    }
}
