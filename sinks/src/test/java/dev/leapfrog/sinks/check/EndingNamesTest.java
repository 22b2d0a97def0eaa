package dev.leapfrog.sinks.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.history.RecordedHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What models that end are called, by whom, and where that stands in files. */
class EndingNamesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @TempDir
    private Path folder = Path.of("");

    private final RecordedHistory recorded = new RecordedHistory();

    @Test
    void shouldTieTheEndOfAProvidersOfferToWhatItCallsTheModel() {
        listing("lab/m-1", "OPEN_SOURCE", "lab", true, "m-1-api");
        listing("lab/m-1", "OPEN_SOURCE", "host", false, "hosted-m-1");
        listing("lab/m-1", "OPEN_SOURCE", "other", false, "other-m-1");
        release("lab/m-1", "OPEN_SOURCE", """
                {"provider":"host","source":"host_page","vendorSays":true,"endsOn":"2026-06-01"}""");
        assertThat(names()).containsExactly("hosted-m-1 lab/m-1 host");
    }

    @Test
    void shouldTieTheEndOfAnOpenModelAtItsLabToItsOwnNamesAndThatOfAClosedOneToAll() {
        listing("lab/m-1", "OPEN_SOURCE", "host", false, "hosted-m-1");
        release("lab/m-1", "OPEN_SOURCE", end("2026-06-01"));
        listing("lab/c-1", "CLOSED", "host", false, "hosted-c-1");
        release("lab/c-1", "CLOSED", end("2026-06-01"));
        assertThat(names())
                .containsExactly(
                        "c-1 lab/c-1 null",
                        "hosted-c-1 lab/c-1 null",
                        "lab/c-1 lab/c-1 null",
                        "lab/m-1 lab/m-1 null",
                        "m-1 lab/m-1 null");
    }

    @Test
    void shouldLeaveToAProviderWhatItSaysItself() {
        listing("lab/c-1", "CLOSED", "cloud", false, "cloud.c-1");
        listing("lab/c-1", "CLOSED", "proxy", false, "proxied-c-1");
        release("lab/c-1", "CLOSED", end("2026-06-01") + """
                ,{"provider":"cloud","source":"cloud_page","vendorSays":true,"endsOn":"2026-09-01"}""");
        assertThat(names())
                .containsExactly(
                        "c-1 lab/c-1 null",
                        "cloud.c-1 lab/c-1 cloud",
                        "lab/c-1 lab/c-1 null",
                        "proxied-c-1 lab/c-1 null");
    }

    @Test
    void shouldKnowAModelByWhatItsLabOrAllOthersCallIt() {
        listing("lab/c-1", "CLOSED", "lab", true, "c-latest");
        listing("lab/c-2", "CLOSED", "host", false, "c-latest");
        listing("lab/c-2", "CLOSED", "host", false, "either");
        listing("lab/c-1", "CLOSED", "other", false, "either");
        assertThat(recorded.history().models().called("C-latest")).hasToString("lab/c-1");
        assertThat(recorded.history().models().called("lab/c-2")).hasToString("lab/c-2");
        assertThat(recorded.history().models().called("c-2")).hasToString("lab/c-2");
        assertThat(recorded.history().models().called("either")).isNull();
        assertThat(recorded.history().models().called("c-3")).isNull();
    }

    @Test
    void shouldTellANameThatOthersUseToo() {
        listing("lab/c-1", "CLOSED", "cloud", false, "c-1");
        listing("lab/c-1", "CLOSED", "cloud", false, "cloud.c-1");
        release("lab/c-1", "CLOSED", """
                {"provider":"cloud","source":"cloud_page","vendorSays":true,"endsOn":"2026-09-01"}""");
        assertThat(EndingNames.of(recorded.history().models()))
                .extracting(one -> one.name() + " " + one.shared())
                .containsExactly("c-1 true", "cloud.c-1 false");
    }

    @Test
    void shouldTakeTheLastMeaningOfANameThatMoved() {
        listing("lab/c-1", "CLOSED", "lab", true, "c-latest");
        listing("lab/c-2", "CLOSED", "lab", true, "c-latest");
        listing("lab/c-2", "CLOSED", "lab", true, "c-1");
        release("lab/c-1", "CLOSED", end("2026-06-01"));
        assertThat(names()).containsExactly("lab/c-1 lab/c-1 null");
    }

    @Test
    void shouldNameModelsThatEndedOrWillWithinTheDaysOrAreRetired() {
        release("lab/c-1", "CLOSED", end("2026-06-01"));
        release("lab/c-2", "CLOSED", end("2026-06-02"));
        release("lab/c-3", "CLOSED", """
                {"source":"lab_page","vendorSays":true,"terms":{"stage":"retired"}}""");
        release("lab/c-4", "CLOSED", """
                {"source":"lab_page","vendorSays":true,"terms":{"stage":"deprecated"}}""");
        assertThat(EndingNames.of(recorded.history().models()).stream()
                        .filter(one -> one.isBy(DAY))
                        .map(EndingName::name))
                .containsExactly("c-1", "c-3", "lab/c-1", "lab/c-3");
    }

    @Test
    void shouldReadFoldersButForWhatIsNoTextTooLargeOrOfOthers() throws IOException {
        release("lab/c-1", "CLOSED", end("2026-06-01"));
        Files.createDirectories(folder.resolve("src"));
        Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(folder.resolve("node_modules/x"));
        Files.writeString(folder.resolve("src/a.py"), "import x\r\nclient.ask(model='c-1') # c-1-mini\n");
        Files.writeString(folder.resolve(".git/config"), "c-1");
        Files.writeString(folder.resolve("node_modules/x/y.js"), "c-1");
        Files.write(folder.resolve("image.png"), new byte[] {'c', '-', '1', 0});
        Files.write(folder.resolve("big.json"), new byte[(5 << 20) + 1]);
        Files.createSymbolicLink(folder.resolve("src/loop"), folder);

        FileScan scan =
                new FileScan(new NameScan(EndingNames.of(recorded.history().models())));
        scan.read(folder);
        scan.read("(standard input)", new ByteArrayInputStream("c-1\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(scan.findings())
                .extracting(one -> one.file().replace(folder + "/", "") + ":" + one.line() + ":" + one.written() + ":"
                        + one.model())
                .containsExactly("(standard input):1:c-1:lab/c-1", "src/a.py:2:c-1:lab/c-1");
        assertThat(scan.counts()).isEqualTo("read 2 files, left out 1 that are no text, left out 1 of more than 5 MB");
    }

    private List<String> names() {
        return EndingNames.of(recorded.history().models()).stream()
                .map(one -> one.name() + " " + one.model() + " " + one.end().provider())
                .toList();
    }

    private static String end(String day) {
        return "{\"source\":\"lab_page\",\"vendorSays\":true,\"endsOn\":\"" + day + "\"}";
    }

    private void release(String id, String openness, String end) {
        recorded.with(
                Topics.RELEASES, """
                {"provenance":%s,"at":"2026-03-01T00:00:00Z","type":"DeprecationAnnounced","model":%s,
                 "firstSeenOn":"2026-01-01","witnesses":["hub"],"ends":[%s]}
                """.formatted(RecordedHistory.provenance("2026-03-01"), model(id, openness), end));
    }

    private void listing(String id, String openness, String provider, boolean firstParty, String listing) {
        recorded.with(Topics.PRICES, """
                {"provenance":%s,"at":"2026-03-01T00:00:00Z","type":"PriceChanged","model":%s,"provider":"%s",
                 "offer":"%s %s","listing":"%s","firstParty":%s,"price":{"input":1,"output":2},"status":"CONFIRMED",
                 "witnesses":[]}
                """.formatted(
                        RecordedHistory.provenance("2026-03-01"),
                        model(id, openness),
                        provider,
                        provider,
                        listing,
                        listing,
                        firstParty));
    }

    private static String model(String id, String openness) {
        return """
                {"id":"%s","name":"%s","lab":"lab","openness":"%s","sizeTier":"unknown","resolved":true}""".formatted(id, id, openness);
    }
}
