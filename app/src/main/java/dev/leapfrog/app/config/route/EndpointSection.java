package dev.leapfrog.app.config.route;

import java.nio.file.Path;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.sinks.message.Wording;
import dev.leapfrog.sinks.webhook.Address;
import dev.leapfrog.sinks.webhook.CloudEventsFormat;
import dev.leapfrog.sinks.webhook.NtfyFormat;
import dev.leapfrog.sinks.webhook.Signature;
import dev.leapfrog.sinks.webhook.WebhookChannel;
import dev.leapfrog.sinks.webhook.WebhookFormat;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint over HTTP, as written.
 *
 * @param url its address, or that of the ntfy server
 * @param secretEnv the key by which a generic webhook is signed
 * @param topic of ntfy
 * @param tokenEnv of ntfy
 */
record EndpointSection(
        @JsonProperty("url") @Nullable String url,
        @JsonProperty("urlEnv") @Nullable String urlEnv,
        @JsonProperty("urlFile") @Nullable String urlFile,
        @JsonProperty("secretEnv") @Nullable String secretEnv,
        @JsonProperty("secretFile") @Nullable String secretFile,
        @JsonProperty("topic") @Nullable String topic,
        @JsonProperty("topicEnv") @Nullable String topicEnv,
        @JsonProperty("topicFile") @Nullable String topicFile,
        @JsonProperty("tokenEnv") @Nullable String tokenEnv,
        @JsonProperty("tokenFile") @Nullable String tokenFile) {
    private static final String NTFY = "https://ntfy.sh";

    /** For programs. */
    ConfiguredRoute.Opening webhook(Path configuration) {
        refuse("webhook", topic, topicEnv, topicFile, tokenEnv, tokenFile);
        SecretSource address = address(configuration, "webhook.url", url);
        SecretSource secret = SecretSource.of(null, secretEnv, secretFile, configuration, "webhook.secret");
        return (environment, clock) -> new WebhookChannel(
                new CloudEventsFormat(secret.isGiven() ? secret.read(environment, Signature::by) : null),
                address.read(environment, Address::of),
                clock);
    }

    /** For people, at an address that says it all. */
    ConfiguredRoute.Opening chat(WebhookFormat format, Path configuration) {
        refuse(format.name(), topic, topicEnv, topicFile, tokenEnv, tokenFile);
        refuse(format.name(), secretEnv, secretFile);
        SecretSource address = address(configuration, format.name() + ".url", url);
        return (environment, clock) -> new WebhookChannel(format, address.read(environment, Address::of), clock);
    }

    ConfiguredRoute.Opening ntfy(Wording wording, Path configuration) {
        refuse("ntfy", secretEnv, secretFile);
        boolean isElsewhere = urlEnv != null || urlFile != null;
        SecretSource address = address(configuration, "ntfy.url", url == null && !isElsewhere ? NTFY : url);
        SecretSource named = SecretSource.of(topic, topicEnv, topicFile, configuration, "ntfy.topic");
        requireGiven(named);
        SecretSource token = SecretSource.of(null, tokenEnv, tokenFile, configuration, "ntfy.token");
        return (environment, clock) -> new WebhookChannel(
                new NtfyFormat(wording, named.read(environment), token.isGiven() ? token.read(environment) : null),
                address.read(environment, Address::of),
                clock);
    }

    private SecretSource address(Path configuration, String field, @Nullable String written) {
        SecretSource address = SecretSource.of(written, urlEnv, urlFile, configuration, field);
        requireGiven(address);
        return address;
    }

    private static void requireGiven(SecretSource source) {
        if (!source.isGiven()) {
            String field = source.field();
            throw new IllegalArgumentException(
                    field + " is missing: " + field + ", " + field + "Env or " + field + "File");
        }
    }

    private static void refuse(String channel, @Nullable String... fields) {
        for (String field : fields) {
            if (field != null) {
                throw new IllegalArgumentException(channel + " has no such field: " + allowed(channel));
            }
        }
    }

    private static String allowed(String channel) {
        return channel.equals("webhook")
                ? "url, urlEnv, urlFile, secretEnv and secretFile are known here"
                : channel.equals("ntfy")
                        ? "url, topic and token, with Env or File, are known here"
                        : "url, urlEnv and urlFile are known here";
    }
}
