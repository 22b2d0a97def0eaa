package dev.leapfrog.sinks.feed.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.HostileNames;
import dev.leapfrog.sinks.history.RecordedHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Announced days are read back by a reader of calendars. */
class AnnouncedDaysTest {
    private final RecordedHistory recorded = new RecordedHistory();

    @Test
    void shouldShowAnEndOnItsDayAndMoveItUnderTheSameId() {
        recorded.with(Topics.RELEASES, release("2026-03-01", "2026-06-01", "acme", true, "m-2"));
        VEvent first = only();
        assertThat(first.getSummary().getValue()).isEqualTo("M ends at acme");
        assertThat(day(first)).isEqualTo("20260601");
        assertThat(first.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(first.getDescription().getValue())
                .isEqualTo(
                        "Said by acme_page, the vendor's own page.\nAnnounced on 2026-02-01.\nRecommended instead: m-2.");

        recorded.with(Topics.RELEASES, release("2026-04-01", "2026-07-01", "acme", true, "m-2"));
        VEvent moved = only();
        assertThat(moved.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(day(moved)).isEqualTo("20260701");
    }

    @Test
    void shouldCallADateOfAnybodyElseTentative() {
        recorded.with(Topics.RELEASES, release("2026-03-01", "2026-06-01", "cloud", false, "m-2"));
        assertThat(only().getStatus().getValue()).isEqualTo("TENTATIVE");
    }

    @Test
    void shouldEscapeAndFoldWhatAPageSays() {
        String hostile = "m-2, or; m\\\\3 " + "x".repeat(200) + "\\r\\nEND:VEVENT\\r\\nBEGIN:VALARM";
        recorded.with(Topics.RELEASES, release("2026-03-01", "2026-06-01", "acme", true, hostile));
        assertThat(only().getAlarms()).isEmpty();
        assertThat(only().getDescription().getValue()).contains("m-2, or; m\\3 xxx", "\uFFFD\uFFFDEND:VEVENT");
        assertThat(written().lines().mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
    }

    @ParameterizedTest
    @MethodSource("dev.leapfrog.sinks.HostileNames#all")
    void shouldKeepEveryNameTextInLinesOf75Bytes(String name) {
        String quoted = EventJson.text(name);
        recorded.with(
                Topics.RELEASES,
                release("2026-03-01", "2026-06-01", "acme", true, quoted.substring(1, quoted.length() - 1)));

        VEvent event = only();
        assertThat(event.getAlarms()).isEmpty();
        assertThat(event.getExperimentalProperties()).isEmpty();
        assertThat(HostileNames.steers(event.getDescription().getValue())).isFalse();
        assertThat(event.getDescription().getValue()).contains("Recommended instead: ");
        assertThat(written().split("\r\n", -1)).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        });
    }

    @Test
    void shouldShowAnAnnouncedPriceUntilItIsTakenBack() {
        recorded.with(Topics.PRICES, scheduled("CONFIRMED"));
        assertThat(only().getSummary().getValue()).isEqualTo("M at acme has a new price");
        assertThat(only().getDescription().getValue())
                .startsWith("From then on 3 USD input and 12.5 USD output per million tokens.\n"
                        + "Until then 2 USD input and 10 USD output per million tokens.");
        recorded.with(Topics.PRICES, scheduled("RETRACTED"));
        assertThat(events()).isEmpty();
    }

    @Test
    void shouldLeaveOutDaysThatHavePassed() {
        recorded.with(Topics.RELEASES, release("2026-03-01", "2025-12-31", "acme", true, "m-2"));
        assertThat(events()).isEmpty();
        assertThat(written()).startsWith("BEGIN:VCALENDAR");
    }

    private static String release(String day, String ends, String provider, boolean vendorSays, String replacement) {
        return """
                {"provenance":%s,"at":"%sT00:00:00Z","type":"DeprecationAnnounced","model":%s,
                 "announcedOn":"2025-02-20","firstSeenOn":"2025-02-21","endsOn":"%s","witnesses":["acme_page"],
                 "ends":[{"provider":"%s","source":"acme_page","vendorSays":%s,"announcedOn":"2026-02-01","endsOn":"%s",
                 "terms":{"replacement":"%s"}}]}
                """.formatted(
                        RecordedHistory.provenance(day), day, model(), ends, provider, vendorSays, ends, replacement);
    }

    private static String scheduled(String status) {
        return """
                {"provenance":%s,"at":"2026-03-01T00:00:00Z","type":"PriceScheduled","model":%s,"provider":"acme",
                 "offer":"acme/m","firstParty":true,"price":{"input":3,"output":12.5},
                 "previous":{"input":2,"output":10},"validFrom":"2026-05-01","status":"%s","witnesses":[
                 {"source":"acme_page","since":"2026-03-01T00:00:00Z","price":{"input":3,"output":12.5},"agrees":true}]}
                """.formatted(RecordedHistory.provenance("2026-03-01"), model(), status);
    }

    private static String model() {
        return """
                {"id":"acme/m","name":"M","lab":"acme","openness":"CLOSED","sizeTier":"unknown","resolved":true}""";
    }

    private VEvent only() {
        List<VEvent> events = events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private List<VEvent> events() {
        return Biweekly.parse(written()).first().getEvents();
    }

    private String written() {
        return new String(
                CalendarFile.write(AnnouncedDays.of(recorded.history(), LocalDate.parse("2026-01-01"), model -> true)),
                StandardCharsets.UTF_8);
    }

    private static String day(VEvent event) {
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        return String.format(Locale.ROOT, "%tY%<tm%<td", event.getDateStart().getValue());
    }
}
