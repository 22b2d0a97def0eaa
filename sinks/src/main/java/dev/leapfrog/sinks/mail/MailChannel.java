package dev.leapfrog.sinks.mail;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.leapfrog.sinks.delivery.Channel;
import dev.leapfrog.sinks.delivery.Outcome;
import dev.leapfrog.sinks.delivery.Outcome.Blames;
import dev.leapfrog.sinks.delivery.Outcome.RetryLater;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.message.Shortening;
import dev.leapfrog.sinks.message.Wording;
import dev.leapfrog.sinks.secret.Secret;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Sends messages as mail to the same people. */
public final class MailChannel implements Channel {
    private static final int SUBJECT = 200;
    private static final int PERMANENT = 500;

    private final Wording wording;
    private final MailServer server;
    private final InternetAddress from;
    private final InternetAddress[] to;
    private final InstantSource clock;

    /** @throws IllegalArgumentException when an address is none */
    public MailChannel(Wording wording, MailServer server, String from, List<String> to, InstantSource clock) {
        this.wording = wording;
        this.server = server;
        this.from = address(from, "from");
        this.to = to.stream().map(one -> address(one, "to")).toArray(InternetAddress[]::new);
        this.clock = clock;
    }

    private static InternetAddress address(String written, String field) {
        try {
            return new InternetAddress(written, true);
        } catch (AddressException wrong) {
            throw new IllegalArgumentException(field + " must be an e-mail address, not '" + written + "'", wrong);
        }
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Outcome send(Message message) throws InterruptedException {
        Session session = Session.getInstance(server.properties());
        try (Transport transport = session.getTransport()) {
            MimeMessage mail = mail(message, session);
            Secret password = server.password();
            transport.connect(server.user(), password == null ? null : password.text());
            transport.sendMessage(mail, to);
            return new Outcome.Delivered();
        } catch (MessagingException | UncheckedIOException failed) {
            return outcome(failed);
        }
    }

    private MimeMessage mail(Message message, Session session) throws MessagingException {
        MimeMessage mail =
                new IdentifiedMail(session, "<" + message.id() + "." + message.route() + "@leapfrog.invalid>");
        mail.setFrom(from);
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, to);
        String subject = Shortening.toUnits(wording.title(message, MailChannel::oneLine), SUBJECT);
        mail.setSubject(oneLine(subject), StandardCharsets.UTF_8.name());
        mail.setText(wording.text(message, UnaryOperator.identity()) + "\n", StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    /** What the server said may hold addresses, so that only its code is repeated. */
    private static Outcome outcome(Exception failed) {
        if (failed instanceof AuthenticationFailedException) {
            return RetryLater.unreachable("the mail server does not take user and password");
        }
        Integer code = code(failed);
        if (code == null) {
            return RetryLater.unreachable("no connection to the mail server, or it broke");
        }
        String said = "the mail server answered " + code;
        return code >= PERMANENT
                ? new Outcome.Rejected(said + ": it does not take this message")
                : new RetryLater(said, null, Blames.ENDPOINT);
    }

    /** The server's code, which exceptions hold one inside the other; null when there was none. */
    private static @Nullable Integer code(@Nullable Exception failed) {
        Integer code = ownCode(failed);
        if (failed instanceof MessagingException messaging && messaging.getNextException() != null) {
            Integer inner = code(messaging.getNextException());
            return inner == null ? code : inner;
        }
        return code;
    }

    private static @Nullable Integer ownCode(@Nullable Exception failed) {
        if (failed instanceof SMTPSendFailedException sending) {
            return sending.getReturnCode();
        }
        if (failed instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failed instanceof SMTPAddressFailedException address ? address.getReturnCode() : null;
    }

    /** A mail that keeps its id. */
    private static final class IdentifiedMail extends MimeMessage {
        private final String id;

        IdentifiedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
