package dev.leapfrog.app.config.route;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.sinks.mail.MailChannel;
import dev.leapfrog.sinks.mail.MailServer;
import dev.leapfrog.sinks.mail.MailServer.Security;
import dev.leapfrog.sinks.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail} of a route, as written.
 *
 * @param port 587, 465 or 25 when absent, by {@code security}
 * @param security starttls when absent
 * @param user nobody when absent
 */
record MailSection(
        @JsonProperty("host") @Nullable String host,
        @JsonProperty("port") @Nullable Integer port,
        @JsonProperty("security") @Nullable String security,
        @JsonProperty("user") @Nullable String user,
        @JsonProperty("passwordEnv") @Nullable String passwordEnv,
        @JsonProperty("passwordFile") @Nullable String passwordFile,
        @JsonProperty("from") @Nullable String from,
        @JsonProperty("to") @Nullable List<String> to) {
    ConfiguredRoute.Opening mail(Wording wording, Path configuration) {
        String server = Words.required(host, "mail.host");
        String sender = Words.required(from, "mail.from");
        Security secured = Words.one(security, Security.STARTTLS, "mail.security");
        SecretSource password = SecretSource.of(null, passwordEnv, passwordFile, configuration, "mail.password");
        if (to == null || to.isEmpty()) {
            throw new IllegalArgumentException("mail.to is missing: a list of addresses");
        }
        if ((user == null) == password.isGiven()) {
            throw new IllegalArgumentException("mail.user goes with mail.passwordEnv or mail.passwordFile");
        }
        List<String> readers = List.copyOf(to);
        return (environment, clock) -> new MailChannel(
                wording,
                new MailServer(
                        server,
                        port == null ? secured.port() : port,
                        secured,
                        user,
                        password.isGiven() ? password.read(environment) : null),
                sender,
                readers,
                clock);
    }
}
