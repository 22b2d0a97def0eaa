package dev.leapfrog.sinks.feed.calendar;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.history.RecordedHistory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Announced days are read back by a reader of calendars. */
class AnnouncedDaysTest {
    private final RecordedHistory recorded = new RecordedHistory();

    @Test
    void shouldShowAnEndOnItsDayAndMoveItUnderTheSameId() throws Exception {
        recorded.with(Topics.RELEASES, release("2026-03-01", "2026-06-01", "acme", true, "m-2"));
        VEvent first = only();
        assertThat(text(first, Property.SUMMARY)).isEqualTo("M ends at acme");
        assertThat(text(first, Property.DTSTART)).isEqualTo("20260601");
        assertThat(text(first, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(text(first, Property.DESCRIPTION))
                .isEqualTo(
                        "Said by acme_page, the vendor's own page.\nAnnounced on 2026-02-01.\nRecommended instead: m-2.");

        recorded.with(Topics.RELEASES, release("2026-04-01", "2026-07-01", "acme", true, "m-2"));
        VEvent moved = only();
        assertThat(text(moved, Property.UID)).isEqualTo(text(first, Property.UID));
        assertThat(text(moved, Property.DTSTART)).isEqualTo("20260701");
    }

    @Test
    void shouldCallADateOfAnybodyElseTentative() throws Exception {
        recorded.with(Topics.RELEASES, release("2026-03-01", "2026-06-01", "cloud", false, "m-2"));
        assertThat(text(only(), Property.STATUS)).isEqualTo("TENTATIVE");
    }

    @Test
    void shouldEscapeAndFoldWhatAPageSays() throws Exception {
        String hostile = "m-2, or; m\\\\3 " + "x".repeat(200) + "\\r\\nEND:VEVENT\\r\\nBEGIN:VALARM";
        recorded.with(Topics.RELEASES, release("2026-03-01", "2026-06-01", "acme", true, hostile));
        assertThat(only().getAlarms()).isEmpty();
        assertThat(text(only(), Property.DESCRIPTION)).contains("m-2, or; m\\3 xxx", "\uFFFD\uFFFDEND:VEVENT");
        assertThat(written().lines().mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
    }

    @Test
    void shouldShowAnAnnouncedPriceUntilItIsTakenBack() throws Exception {
        recorded.with(Topics.PRICES, scheduled("CONFIRMED"));
        assertThat(text(only(), Property.SUMMARY)).isEqualTo("M at acme has a new price");
        assertThat(text(only(), Property.DESCRIPTION))
                .startsWith("From then on 3 USD input and 12.5 USD output per million tokens.\n"
                        + "Until then 2 USD input and 10 USD output per million tokens.");
        recorded.with(Topics.PRICES, scheduled("RETRACTED"));
        assertThat(events()).isEmpty();
    }

    @Test
    void shouldLeaveOutDaysThatHavePassed() throws Exception {
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

    private VEvent only() throws Exception {
        List<VEvent> events = events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private List<VEvent> events() throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(written()));
        return calendar.getComponents("VEVENT");
    }

    private String written() {
        return new String(
                CalendarFile.write(AnnouncedDays.of(recorded.history(), LocalDate.parse("2026-01-01"), model -> true)),
                StandardCharsets.UTF_8);
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
