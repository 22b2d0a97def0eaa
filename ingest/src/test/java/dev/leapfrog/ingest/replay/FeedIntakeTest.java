package dev.leapfrog.ingest.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.MemoryLogs;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.KnownFamilies;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.definition.Definitions;
import dev.leapfrog.ingest.source.definition.InvalidDefinitionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FeedIntakeTest {
    private static final String URL = "https://test.example/feed.xml";
    private static final String DEFINITION = """
            source: test_feed
            about: News of a lab
            format: feed
            urls: https://test.example/feed.xml
            releases:
              lab: LAB
              announced: published
            """;

    private final MemoryLogs logs = new MemoryLogs();

    @Test
    void shouldKeepTheEarliestDayOfAnAnnouncement() throws InvalidDefinitionException {
        Intake intake = intake();

        intake.take(
                feed("2025-09-30T00:00:00Z", item("Claude 99", "<pubDate>Mon, 29 Sep 2025 00:00:00 GMT</pubDate>")));
        intake.take(
                feed("2025-10-05T00:00:00Z", item("Claude 99", "<pubDate>Sun, 05 Oct 2025 00:00:00 GMT</pubDate>")));
        intake.take(feed("2025-10-06T00:00:00Z", item("Claude 99", "")));
        assertThat(announced()).containsExactly(LocalDate.of(2025, 9, 29));

        intake.take(
                feed("2025-10-07T00:00:00Z", item("Claude 99", "<pubDate>Sun, 28 Sep 2025 00:00:00 GMT</pubDate>")));
        assertThat(announced()).containsExactly(LocalDate.of(2025, 9, 29), LocalDate.of(2025, 9, 28));
    }

    @Test
    void shouldTakeAFeedWithoutReleaseAsReadAndAnEmptyOneAsAFailure() throws InvalidDefinitionException {
        Intake intake = intake();

        ReplayTally tally = new ReplayTally();
        for (RecordedResponse feed : List.of(
                feed("2025-09-30T00:00:00Z", item("How a bank uses Claude 99", "")),
                feed("2025-10-01T00:00:00Z", ""))) {
            tally.count(feed, intake.take(feed));
        }

        assertThat(announced()).isEmpty();
        assertThat(tally.report(intake.daysEnded()).files()).singleElement().satisfies(file -> {
            assertThat(file.responses().parsed()).isEqualTo(1);
            assertThat(file.content().unchanged()).isEqualTo(1);
            assertThat(file.content().facts()).isZero();
            assertThat(file.responses().unrecognised()).isEqualTo(Map.of("no rows", 1));
        });
    }

    @Test
    void shouldRefuseAFeedOfALabWithoutFamilies() {
        assertThatThrownBy(() -> source("nobody"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("no family of models is known of lab 'nobody'");
    }

    private List<@Nullable LocalDate> announced() {
        List<@Nullable LocalDate> days = new ArrayList<>();
        for (Observation told : logs.observations()) {
            if (told instanceof ModelListed listed) {
                days.add(listed.details().announcedOn());
            }
        }
        return days;
    }

    private Intake intake() throws InvalidDefinitionException {
        return logs.intake(source("anthropic"), Resolver.bundled(), "run");
    }

    private static List<Source> source(String lab) throws InvalidDefinitionException {
        byte[] definition = DEFINITION.replace("LAB", lab).getBytes(StandardCharsets.UTF_8);
        return Definitions.read(definition, KnownFamilies.bundled());
    }

    private static String item(String title, String date) {
        return "<item><title>" + title + "</title><link>https://test.example/a</link>" + date + "</item>";
    }

    private static RecordedResponse feed(String date, String items) {
        String text = "<rss version='2.0'><channel><title>t</title><link>l</link><description>d</description>" + items
                + "</channel></rss>";
        return new RecordedResponse(at(date), URL, 200, new Body(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static SourceState.Cursor at(String date) {
        return new SourceState.Cursor(Instant.parse(date), "test.warc", 0);
    }
}
