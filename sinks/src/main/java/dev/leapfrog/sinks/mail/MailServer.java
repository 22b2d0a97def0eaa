package dev.leapfrog.sinks.mail;

import java.util.Properties;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.sinks.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed in.
 *
 * @param user null where anybody may
 * @param password null just when {@code user} is
 */
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable Secret password) {
    private static final String MILLIS = "20000";
    private static final int LAST_PORT = 65_535;

    public MailServer {
        Require.word(host, "host");
        Require.that(port > 0 && port <= LAST_PORT, "port must be between 1 and " + LAST_PORT);
        Require.that((user == null) == (password == null), "user and password go together");
    }

    /** How the connection is secured. */
    public enum Security {
        /** By STARTTLS, without which nothing is sent. */
        STARTTLS,
        /** From the first byte. */
        TLS,
        /** Not: for a server on this machine. */
        NONE;

        /** The usual port. */
        public int port() {
            return switch (this) {
                case STARTTLS -> 587;
                case TLS -> 465;
                case NONE -> 25;
            };
        }
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", MILLIS);
        properties.setProperty("mail.smtp.timeout", MILLIS);
        properties.setProperty("mail.smtp.writetimeout", MILLIS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        properties.setProperty("mail.smtp.localhost", "leapfrog.local");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        return properties;
    }
}
