package dev.leapfrog.ingest.fetch.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ChallengePageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cf-mitigated | challenge | Cloudflare challenge",
                "x-amzn-waf-action | captcha | AWS WAF challenge",
                "x-vercel-mitigated | deny | Vercel challenge",
            })
    void shouldBeToldByHeaders(String name, String value, String system) {
        assertThat(ChallengePage.recognise(200, Map.of(name, value), new byte[0]))
                .contains(system);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "<script>window._cf_chl_opt = {}</script> => Cloudflare challenge",
                "<script src='https://ct.captcha-delivery.com/c.js'></script> => DataDome challenge",
                "<iframe>Request unsuccessful. Incapsula incident ID: 1-2</iframe> => Imperva refusal",
                "<div id='px-captcha'></div> => HUMAN challenge",
                "<script>window.gokuProps = {}</script> => AWS WAF challenge",
                "<script src='/.well-known/vercel/security/static/challenge.v2.min.js'></script> => Vercel checkpoint",
                "<script id='anubis_challenge' type='application/json'></script> => Anubis challenge",
                "<div id='sec-if-cpt-container'></div> => Akamai challenge",
                "Reference #18.1 https://errors.edgesuite.net/18.1 => Akamai refusal",
                "<script src='https://check.ddos-guard.net/check.js'></script> => DDoS-Guard challenge",
                "<title lang='en'>Just a moment...</title> => a page titled \"just a moment...\"",
                "<title> Attention Required! | Cloudflare</title> => a page titled",
                "<title>Sign in</title><input type='password'> => a login",
            })
    void shouldBeToldByScriptsAndTitles(String part, String system) {
        String page = "<!DOCTYPE html>\n<html><head>" + part + "</head></html>";

        Optional<String> recognised = recognise(page);

        assertThat(recognised).isPresent();
        assertThat(recognised.get()).startsWith(system);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><title>Leaderboard</title><script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>",
                "<html><title>Pricing</title><input type='password'></html>",
                "<html><title>Models that access denied areas</title></html>",
                "<html><title",
                "{\"title\": \"Just a moment\", \"text\": \"<title>Just a moment...</title>\"}",
                "<rss><channel><title>Just a moment...</title></channel></rss>",
            })
    void shouldNotTakeOrdinaryPagesForOne(String page) {
        assertThat(recognise(page)).isEmpty();
    }

    @Test
    void shouldNotTakeALongPageThatWritesAboutOneForOne() {
        assertThat(recognise("<html><title>News</title>" + "text ".repeat(50_000) + "_cf_chl_opt"))
                .isEmpty();
    }

    @Test
    void shouldRecogniseTheRecordedOnesAndNothingElseThatWasRecorded() throws IOException {
        Path folder = Stream.of(
                        Optional.ofNullable(System.getProperty("leapfrog.recordings")),
                        Optional.ofNullable(System.getenv("LEAPFROG_RECORDINGS")))
                .flatMap(Optional::stream)
                .map(Path::of)
                .findFirst()
                .orElse(Path.of("..", "..", "shared", "recordings"));
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "skipped: no recordings in " + folder.toAbsolutePath()
                        + "; name their folder in LEAPFROG_RECORDINGS");
        List<String> recognised = new ArrayList<>();
        int responses = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".warc.gz")).toList()) {
                responses += look(file, recognised);
            }
        }

        System.out.println(responses + " recorded responses, challenges among them: " + recognised);
        assertThat(recognised).hasSize(2).allMatch(url -> url.startsWith("challenge_pages.warc.gz "));
    }

    private static int look(Path file, List<String> recognised) throws IOException {
        int responses = 0;
        try (WarcReader reader = new WarcReader(file)) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof WarcResponse response) {
                    responses++;
                    byte[] body = response.http().bodyDecoded().stream().readNBytes(1 << 18);
                    if (ChallengePage.recognise(200, Map.of(), body).isPresent()) {
                        recognised.add(file.getFileName() + " " + response.target());
                    }
                }
            }
        }
        return responses;
    }

    private static Optional<String> recognise(String page) {
        return ChallengePage.recognise(200, Map.of(), page.getBytes(StandardCharsets.UTF_8));
    }
}
