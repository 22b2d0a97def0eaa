package dev.leapfrog.ingest.fetch.request;

import java.util.Locale;
import java.util.Set;

/** What may stand in the head of a request (RFC 9110, 5.5 and 5.6.2). */
public final class HeaderSyntax {
    /** Those that are the client's own business. */
    private static final Set<String> RESERVED = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "upgrade",
            "expect",
            "te",
            "trailer",
            "accept-encoding",
            "user-agent",
            "if-none-match",
            "if-modified-since");

    private HeaderSyntax() {}

    /** @throws IllegalArgumentException when a definition asks for a header that cannot be sent */
    static void require(String name, String value) {
        boolean token = !name.isEmpty()
                && name.chars().allMatch(c -> c > ' ' && c < 0x7f && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0);
        if (!token || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("header \"" + name + "\" cannot be set by a source");
        }
        requireValue("value of header " + name, value);
    }

    /** @throws IllegalArgumentException when the value of a header cannot be sent; the value is not repeated */
    public static void requireValue(String what, String value) {
        if (!isValue(value)) {
            throw new IllegalArgumentException("the " + what + " has characters that cannot be sent");
        }
    }

    /** Whether it is printable ASCII. */
    public static boolean isValue(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
