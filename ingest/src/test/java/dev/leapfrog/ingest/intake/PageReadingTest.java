package dev.leapfrog.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.site.lmarena.LmArenaHistory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageReadingTest {
    @Test
    void shouldPassAListOfTheDayAfterTheFetch() {
        assertThat(parse("20240618")).isInstanceOf(Parsed.class);
    }

    @Test
    void shouldRefuseAListOfTheFuture() {
        assertThat(parse("20240620"))
                .isEqualTo(new Unrecognised(
                        "a list dated 2024-06-20T00:00:00Z cannot have been served on" + " 2024-06-17T11:00:00Z"));
    }

    @Test
    void shouldRefuseAListOlderThanAnyLeaderboard() {
        assertThat(parse("00240617")).isInstanceOf(Unrecognised.class);
    }

    private static Parsing parse(String date) {
        Body body = new Body((",a\n" + date + ",1100.0\n").getBytes(StandardCharsets.UTF_8));
        SourceState.Cursor at = new SourceState.Cursor(Instant.parse("2024-06-17T11:00:00Z"), "test.warc", 0);
        RecordedResponse response = new RecordedResponse(at, "https://test.example", 200, body);
        return PageReading.parse(new LmArenaHistory(), response, body, Parts.none());
    }
}
