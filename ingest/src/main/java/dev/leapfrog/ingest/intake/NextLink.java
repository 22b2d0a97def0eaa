package dev.leapfrog.ingest.intake;

import java.util.List;
import java.util.Locale;

import dev.leapfrog.ingest.response.LiveResponse;
import org.jspecify.annotations.Nullable;

/** The next page of a list: what the response in its {@code Link} header calls next (RFC 8288). */
final class NextLink {
    private static final String REL = "rel=";

    private NextLink() {}

    /** The address as it is written there; null when there is none. */
    static @Nullable String of(LiveResponse answer) {
        return of(answer.header("link").orElse(""));
    }

    /** The address as it is written in that header; null when there is none. */
    static @Nullable String of(String header) {
        int begin = header.indexOf('<');
        while (begin >= 0) {
            int end = header.indexOf('>', begin);
            if (end < 0) {
                return null;
            }
            int separator = separator(header, end);
            if (isNext(header.substring(end + 1, separator))) {
                return header.substring(begin + 1, end).strip();
            }
            begin = header.indexOf('<', separator);
        }
        return null;
    }

    /** Where the parameters of a link end: at a comma that is in no quotes, or with the header. */
    private static int separator(String header, int from) {
        boolean quoted = false;
        for (int at = from; at < header.length(); at++) {
            char character = header.charAt(at);
            quoted ^= character == '"';
            if (character == ',' && !quoted) {
                return at;
            }
        }
        return header.length();
    }

    private static boolean isNext(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            String written = parameter.strip().toLowerCase(Locale.ROOT);
            if (written.startsWith(REL)) {
                String relations = written.substring(REL.length()).replace('"', ' ');
                return List.of(relations.strip().split(" ", -1)).contains("next");
            }
        }
        return false;
    }
}
