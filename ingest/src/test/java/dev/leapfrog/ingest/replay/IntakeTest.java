package dev.leapfrog.ingest.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.MemoryLogs;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.site.lmarena.LmArenaCsv;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeTest {
    private static final String URL = "https://test.example/list.csv";
    private static final Source SOURCE = new LmArenaCsv("test_csv", new ArenaId("test", "text"), Set.of(URL));

    private final MemoryLogs logs = new MemoryLogs();
    private Intake intake = intake();
    private ReplayTally tally = new ReplayTally();

    @Test
    void shouldEndTheDaysBeforeAResponseAndTheLastOneAtTheEnd() {
        take(response("2024-06-17T10:00:00Z", 200, "model,score\na,1100\n"));
        take(response("2024-06-17T12:00:00Z", 200, "model,score\na,1101\n"));
        take(response("2024-06-19T10:00:00Z", 200, "model,score\na,1102\n"));
        intake.finish(Optional.empty());

        assertThat(markers())
                .containsExactly(
                        "2024-06-17T10:00:00Z",
                        "2024-06-17T12:00:00Z",
                        "end of 2024-06-17",
                        "end of 2024-06-18",
                        "2024-06-19T10:00:00Z",
                        "end of 2024-06-19");
        assertThat(tally.report(intake.daysEnded()).daysEnded()).isEqualTo(3);
    }

    @Test
    void shouldLeaveTheLastDayOpenWhenMoreOfItIsToCome() {
        take(response("2024-06-17T10:00:00Z", 200, "model,score\na,1100\n"));
        intake.finish(Optional.of(Instant.parse("2024-06-17T11:00:00Z")));

        assertThat(markers()).containsExactly("2024-06-17T10:00:00Z");
    }

    @Test
    void shouldCountEachResponseOnce() {
        take(response("2024-06-17T10:00:00Z", 200, "model,score\na,1100\nb,1000\n"));
        take(response("2024-06-17T11:00:00Z", 200, "model,score\nb,1000\na,1100\n"));
        take(response("2024-06-17T12:00:00Z", 403, "go away"));
        take(response("2024-06-17T13:00:00Z", 200, "<html>Just a moment</html>"));
        take(response("2024-06-17T14:00:00Z", new RecordedResponse.Undecodable("cut short")));
        take(new RecordedResponse(at("2024-06-17T15:00:00Z"), "https://elsewhere.example", 200, new Body(new byte[0])));

        assertThat(tally.report(intake.daysEnded()).files()).singleElement().satisfies(file -> {
            assertThat(file.file()).isEqualTo("test.warc");
            assertThat(file.responses().read()).isEqualTo(6);
            assertThat(file.responses().parsed()).isEqualTo(2);
            assertThat(file.content().publications()).isEqualTo(1);
            assertThat(file.content().changes()).isEqualTo(2);
            assertThat(file.content().unchanged()).isEqualTo(1);
            assertThat(file.responses().failed()).isEqualTo(Map.of("status 403", 1, "cut short", 1));
            assertThat(file.responses().unrecognised()).isEqualTo(Map.of("mark-up instead of CSV", 1));
            assertThat(file.responses().withoutSource()).isEqualTo(1);
            assertThat(file.responses().alreadyRead()).isZero();
        });
    }

    @Test
    void shouldMoveTheCursorPastEveryResponseOfASource() {
        take(response("2024-06-17T10:00:00Z", 200, "model,score\na,1100\n"));
        take(response("2024-06-17T13:00:00Z", 200, "<html>Just a moment</html>"));

        assertThat(logs.state("test_csv").cursor()).isEqualTo(at("2024-06-17T13:00:00Z"));
        assertThat(logs.state("test_csv").lastPublishedAt()).isEqualTo("2024-06-17T10:00:00Z");
    }

    @Test
    void shouldPublishNothingTheSecondTime() {
        take(response("2024-06-17T10:00:00Z", 200, "model,score\na,1100\n"));
        take(response("2024-06-18T10:00:00Z", 200, "model,score\na,1101\n"));
        intake.finish(Optional.empty());
        int transactions = logs.transactions();

        intake = intake();
        tally = new ReplayTally();
        take(response("2024-06-17T10:00:00Z", 200, "model,score\na,1100\n"));
        take(response("2024-06-18T10:00:00Z", 200, "model,score\na,1101\n"));
        intake.finish(Optional.empty());

        assertThat(logs.transactions()).isEqualTo(transactions);
        assertThat(tally.report(intake.daysEnded()).files())
                .singleElement()
                .satisfies(file -> assertThat(file.responses().alreadyRead()).isEqualTo(2));
    }

    private void take(RecordedResponse response) {
        tally.count(response, intake.take(response));
    }

    private Intake intake() {
        return logs.intake(List.of(SOURCE), Resolver.bundled(), "run");
    }

    private List<String> markers() {
        return logs.observations().stream()
                .filter(told -> told instanceof BoardPublished || told instanceof DayEnded)
                .map(IntakeTest::marker)
                .toList();
    }

    private static String marker(Observation told) {
        return told instanceof BoardPublished published
                ? published.publishedAt().toString()
                : "end of " + told.subject();
    }

    private static RecordedResponse response(String date, int status, String body) {
        return new RecordedResponse(at(date), URL, status, new Body(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static RecordedResponse response(String date, RecordedResponse.Content content) {
        return new RecordedResponse(at(date), URL, 200, content);
    }

    private static SourceState.Cursor at(String date) {
        return new SourceState.Cursor(Instant.parse(date), "test.warc", 0);
    }
}
