package dev.leapfrog.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.app.config.route.ConfiguredRoute;
import dev.leapfrog.sinks.route.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Routes as they are written, and what is said of those that cannot be. */
class RouteConfigurationTest {
    private static final Path DOCUMENT = Path.of("../docs/webhooks.md");

    @TempDir
    private Path folder = Path.of("");

    /** Every channel's example, together in one file, opens. */
    @Test
    void shouldReadTheExamplesOfTheDocument() throws IOException {
        String document = Files.readString(DOCUMENT);
        Matcher example =
                Pattern.compile("(?s)### [^\\n]+\\n\\n```yaml\\n(.*?)```").matcher(document);
        StringBuilder routes = new StringBuilder("routes:\n");
        while (example.find()) {
            routes.append(example.group(1));
        }
        Files.writeString(folder.resolve("discord.url"), "https://discord.example/hook\n");
        Files.writeString(folder.resolve("smtp.password"), "secret\n");
        Map<String, String> environment = Map.of(
                "SLACK_URL", "https://slack.example/hook",
                "TEAMS_URL", "https://teams.example/hook",
                "NTFY_TOPIC", "mine",
                "LEAPFROG_WEBHOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        List<ConfiguredRoute> read = read(routes.toString()).routes();

        assertThat(read).hasSize(6);
        for (ConfiguredRoute route : read) {
            assertThat(route.open(environment, InstantSource.system()).channel().name())
                    .isIn("webhook", "slack", "discord", "teams", "ntfy", "mail");
        }
        assertThat(read.getLast().route().digest())
                .isEqualTo(new Digest(
                        Digest.Period.WEEKLY, LocalTime.of(8, 0), DayOfWeek.MONDAY, ZoneId.of("Europe/Berlin"), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {slack: {url: "http://x"}}                                  | routes[0]: name is missing
            {name: a b, slack: {url: "http://x"}}                       | routes[0] (a b): name may hold letters
            {name: a}                                                   | routes[0] (a): goes to one of webhook, slack, discord, teams, ntfy, mail; 0 are given
            {name: a, slack: {}}                                        | routes[0] (a): slack.url is missing: slack.url, slack.urlEnv or slack.urlFile
            {name: a, slack: {url: "http://x", urlEnv: Y}}              | routes[0] (a): only one of slack.url, slack.urlEnv and slack.urlFile
            {name: a, slack: {url: "http://x", topic: y}}               | routes[0] (a): slack has no such field
            {name: a, severity: huge, slack: {url: "http://x"}}         | routes[0] (a): severity must be one of info, notice, major, not 'huge'
            {name: a, kinds: [gap_record], slack: {url: "http://x"}}    | routes[0] (a): kinds must be one of arena
            {name: a, countries: [CHN], slack: {url: "http://x"}}       | routes[0] (a): countries must hold codes such as US or CN, not 'CHN'
            {name: a, models: [gpt], slack: {url: "http://x"}}          | routes[0] (a): models must hold ids such as openai/gpt-4o
            {name: a, text: "{nosuch}", slack: {url: "http://x"}}       | routes[0] (a): text: there is no {nosuch} to fill in
            {name: a, digest: {every: monthly}, slack: {url: "http://x"}} | routes[0] (a): digest.every must be one of hourly, daily, weekly
            {name: a, digest: {every: daily, at: 8}, slack: {url: "http://x"}} | routes[0] (a): digest.at must be a time such as 08:00, not '8'
            {name: a, quiet: {from: "22:00", to: "07:00", zone: Mars}, slack: {url: "http://x"}} | routes[0] (a): quiet.zone must be a time zone
            {name: a, mail: {host: h, from: a@b.c}}                     | routes[0] (a): mail.to is missing
            {name: a, title: x, webhook: {url: "http://x"}}             | routes[0] (a): title and text are for people
            """)
    void shouldNameRouteFieldAndWhatIsAllowed(String route, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), "routes: [" + route + "]");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configuration.read(file))
                .withMessageStartingWith(file + ": " + said)
                .satisfies(
                        wrong -> assertThat(wrong.getMessage()).doesNotContain("java.", "dev.leapfrog", "Exception"));
    }

    @Test
    void shouldRefuseTwoRoutesOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("""
                        routes:
                          - {name: a, slack: {url: "https://x"}}
                          - {name: a, discord: {url: "https://x"}}
                        """))
                .withMessageContaining("routes[1] (a): name is that of another route");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slack: {urlEnv: NOT_SET}          | slack.urlEnv: NOT_SET is not set in the environment
            slack: {urlEnv: BAD}              | slack.urlEnv: BAD is no address that begins with https://
            slack: {urlFile: nosuch}          | slack.urlFile
            slack: {url: "ftp://SECRET/x"}    | slack.url is no address
            slack: {url: "http://a b/SECRET"} | slack.url is no address
            slack: {url: "https://u:SECRET@h/"} | slack.url must not hold a user
            webhook: {url: "https://x", secretEnv: BAD} | webhook.secretEnv: BAD is not whsec_ and a key in Base64
            """)
    void shouldSayWhatIsWrongWithASecretWithoutRepeatingIt(String channel, String said) throws IOException {
        ConfiguredRoute route =
                read("routes: [{name: a, " + channel + "}]").routes().getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> route.open(Map.of("BAD", "SECRET-ß"), InstantSource.system()))
                .withMessageStartingWith(said)
                .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("SECRET"));
    }

    private Configuration read(String yaml) throws IOException {
        return Configuration.read(Files.writeString(folder.resolve("own.yaml"), yaml));
    }
}
