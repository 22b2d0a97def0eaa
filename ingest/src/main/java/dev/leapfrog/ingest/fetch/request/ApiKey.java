package dev.leapfrog.ingest.fetch.request;

/**
 * Where a key is found and how it is sent; never the key itself.
 *
 * @param header that carries it, such as {@code x-api-key}
 * @param prefix before it, such as {@code "Bearer "}, or empty
 * @param variable of the environment that holds it
 */
public record ApiKey(String header, String prefix, String variable) {
    public ApiKey {
        HeaderSyntax.require(header, prefix);
        if (variable.isBlank()) {
            throw new IllegalArgumentException("the environment variable of the key for " + header + " has no name");
        }
    }
}
