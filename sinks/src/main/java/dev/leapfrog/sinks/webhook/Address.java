package dev.leapfrog.sinks.webhook;

import java.net.URI;
import java.net.URISyntaxException;

import dev.leapfrog.sinks.secret.Secret;

/** An http or https address, of which the path is often the secret. */
public final class Address {
    private final URI uri;

    private Address(URI uri) {
        this.uri = uri;
    }

    /** @throws IllegalArgumentException when it is none; the message does not repeat it */
    public static Address of(Secret written) {
        try {
            URI uri = new URI(written.text());
            String scheme = uri.getScheme();
            if (uri.getHost() == null || !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
                throw new IllegalArgumentException("is no address that begins with https:// or http:// and a host");
            }
            if (uri.getUserInfo() != null) {
                throw new IllegalArgumentException("must not hold a user or a password");
            }
            return new Address(uri);
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("is no address (character " + wrong.getIndex() + ")", null);
        }
    }

    URI uri() {
        return uri;
    }

    @Override
    public String toString() {
        return "...";
    }
}
