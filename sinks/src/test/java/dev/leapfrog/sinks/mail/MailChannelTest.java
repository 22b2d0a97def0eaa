package dev.leapfrog.sinks.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import dev.leapfrog.sinks.HostileNames;
import dev.leapfrog.sinks.ManualClock;
import dev.leapfrog.sinks.UnheardPort;
import dev.leapfrog.sinks.delivery.Outcome;
import dev.leapfrog.sinks.mail.MailServer.Security;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.message.Notices;
import dev.leapfrog.sinks.message.Wording;
import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Mail as a server receives it. */
@Timeout(60)
class MailChannelTest {
    private LoopbackMailServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackMailServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void shouldSendPlainTextWithTheIdOfTheMessage() throws Exception {
        Message message = Notices.message(Notices.story(1));

        assertThat(send(message)).isEqualTo(new Outcome.Delivered());
        assertThat(send(message)).isEqualTo(new Outcome.Delivered());

        MimeMessage mail = received(0);
        assertThat(mail.getSubject()).isEqualTo("Story 1");
        assertThat(mail.getContent().toString()).contains("A second line", "2026-03-01, major, acme/text");
        assertThat(mail.getMessageID()).isEqualTo("<" + message.id() + ".team@leapfrog.invalid>");
        assertThat(received(1).getMessageID()).isEqualTo(mail.getMessageID());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void shouldNotLetANameWriteHeaders() throws Exception {
        send(Notices.message(Notices.saying(
                "Model\r\nBcc: victim@evil.example\r\n\r\n<script>\u2028Cc: x ü" + "y".repeat(300), ".\r\nQUIT\r\n.")));

        MimeMessage mail = received(0);
        assertThat(Collections.list(mail.getAllHeaders()).stream().map(Header::getName))
                .doesNotContain("Bcc", "Cc");
        assertThat(mail.getSubject())
                .startsWith("Model")
                .contains("Bcc: victim@evil.example")
                .hasSizeLessThan(210);
        assertThat(mail.getContent().toString()).contains("acme/text");
        assertThat(server.mails()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("dev.leapfrog.sinks.HostileNames#all")
    void shouldKeepEveryNameInSubjectAndText(String name) throws Exception {
        Set<String> usual = Set.of(
                "Date",
                "From",
                "To",
                "Message-ID",
                "Subject",
                "MIME-Version",
                "Content-Type",
                "Content-Transfer-Encoding",
                "Auto-Submitted",
                "X-Auto-Response-Suppress");
        assertThat(send(Notices.message(HostileNames.story(name)))).isEqualTo(new Outcome.Delivered());

        assertThat(server.mails()).hasSize(1);
        MimeMessage mail = received(0);
        assertThat(Collections.list(mail.getAllHeaders()).stream().map(Header::getName))
                .isSubsetOf(usual);
        assertThat(HostileNames.steers(mail.getSubject())).isFalse();
        assertThat(mail.getSubject()).doesNotContain("\n").isNotBlank();
        assertThat(mail.getContent().toString().replace("\r\n", "\n").lines()).noneMatch(HostileNames::steers);
        assertThat(mail.getContent().toString()).contains("acme/text");
        assertThat(server.mails().getFirst().split("\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(998));
    }

    @Test
    void shouldTryAgainLaterWhenTheServerIsBusyAndNotWhenItRefuses() throws Exception {
        server.answering("450 later", "250 ok");
        assertThat(send(Notices.message(Notices.story(1)))).isInstanceOf(Outcome.RetryLater.class);
        server.answering("550 no such user friend@example.org", "250 ok");
        Outcome refused = send(Notices.message(Notices.story(1)));
        assertThat(refused).isInstanceOf(Outcome.Rejected.class);
        assertThat(refused.reason()).contains("550").doesNotContain("friend");
        server.answering("250 ok", "554 spam");
        assertThat(send(Notices.message(Notices.story(1)))).isInstanceOf(Outcome.Rejected.class);
        server.answering("250 ok", "452 full");
        assertThat(send(Notices.message(Notices.story(1)))).isInstanceOf(Outcome.RetryLater.class);
    }

    @Test
    void shouldTryAgainLaterWhenThereIsNoServer() throws Exception {
        try (UnheardPort port = new UnheardPort()) {
            MailServer nowhere = new MailServer("127.0.0.1", port.number(), Security.NONE, null, null);

            assertThat(channel(nowhere).send(Notices.message(Notices.story(1))))
                    .isEqualTo(Outcome.RetryLater.unreachable("no connection to the mail server, or it broke"));
        }
    }

    @Test
    void shouldNotSendWithoutTheSecurityThatIsAskedFor() throws Exception {
        MailServer secured = new MailServer("127.0.0.1", server.port(), Security.STARTTLS, null, null);

        assertThat(channel(secured).send(Notices.message(Notices.story(1)))).isInstanceOf(Outcome.RetryLater.class);
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoAddress() {
        MailServer open = new MailServer("127.0.0.1", 25, Security.NONE, null, null);

        assertThatThrownBy(() -> new MailChannel(
                        Wording.PLAIN,
                        open,
                        "frog@example.org",
                        List.of("a@b\r\nBcc: c@d"),
                        new ManualClock(Notices.NOON)))
                .hasMessageContaining("to must be an e-mail address");
    }

    private Outcome send(Message message) throws InterruptedException {
        return channel(new MailServer("127.0.0.1", server.port(), Security.NONE, null, null))
                .send(message);
    }

    private static MailChannel channel(MailServer at) {
        return new MailChannel(
                Wording.PLAIN, at, "frog@example.org", List.of("friend@example.org"), new ManualClock(Notices.NOON));
    }

    private MimeMessage received(int number) throws Exception {
        byte[] mail = server.mails().get(number).getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
    }
}
