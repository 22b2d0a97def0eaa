package dev.leapfrog.ingest.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.ingest.response.LiveResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;

/** The WARC record of a response: the same response gives the same bytes, its id is made of what it names. */
final class ResponseRecord {
    /** Of those statuses that are archived; a reason phrase means nothing to a reader. */
    private static final Map<Integer, String> PHRASES = Map.of(200, "OK", 403, "Forbidden");

    private ResponseRecord() {}

    /** The record of a response, dated as told, which may be later than it was fetched. */
    static WarcResponse of(LiveResponse response, Instant date) throws IOException {
        byte[] body = response.body().bytes();
        byte[] head = head(response).getBytes(StandardCharsets.ISO_8859_1);
        byte[] block = new byte[head.length + body.length];
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(body, 0, block, head.length, body.length);
        WarcDigest digest = sha1(body);
        return new WarcResponse.Builder(response.url())
                .version(MessageVersion.WARC_1_1)
                .recordId(id(response.url() + date + digest))
                .date(date)
                .payloadDigest(digest)
                .blockDigest(sha1(block))
                .body(MediaType.HTTP_RESPONSE, block)
                .build();
    }

    /** The head as it went over the line, without what no longer holds of a decoded body. */
    private static String head(LiveResponse response) {
        StringBuilder head = new StringBuilder(
                "HTTP/1.1 " + response.status() + " " + PHRASES.getOrDefault(response.status(), "Answered") + "\r\n");
        Map<String, String> headers = new TreeMap<>(response.headers());
        headers.keySet().removeAll(List.of("content-length", "content-encoding", "transfer-encoding"));
        headers.forEach((name, value) -> head.append(titled(name) + ": " + printable(value) + "\r\n"));
        return head + "Content-Length: " + response.body().bytes().length + "\r\n\r\n";
    }

    /** {@code content-type} as {@code Content-Type}. */
    private static String titled(String name) {
        StringBuilder titled = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == '-') {
                titled.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return titled.toString();
    }

    private static String printable(String value) {
        return value.chars()
                .map(character -> character < ' ' || character == 0x7f ? ' ' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static UUID id(String named) {
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-1 is what WARC tools expect of a digest; it guards against accidents, not against forgery. */
    private static WarcDigest sha1(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(bytes);
            return new WarcDigest(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
