package dev.leapfrog.sinks.webhook;

import java.time.Instant;

import dev.leapfrog.sinks.secret.Secret;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Signatures as other implementations make them. */
class SignatureTest {
    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** The example that libraries of Standard Webhooks are tested with. */
    @Test
    void shouldSignAsTheSpecificationSays() {
        assertThat(Signature.by(SECRET)
                        .headers(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                Instant.ofEpochSecond(1_614_265_330),
                                "{\"test\": 2432232314}"))
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void shouldRefuseWhatIsNoKeyWithoutRepeatingIt() {
        assertThatThrownBy(() -> Signature.by(new Secret("whsec_?hello?")))
                .hasMessageContaining("Base64")
                .hasMessageNotContaining("hello");
        assertThatThrownBy(() -> Signature.by(new Secret("whsec_c2hvcnQ="))).hasMessageContaining("5 bytes");
        assertThat(SECRET).hasToString("...");
    }
}
