package dev.leapfrog.app.live;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import dev.leapfrog.ingest.fetch.Answers;
import dev.leapfrog.ingest.fetch.OriginServer.Answering;

/**
 * What is served in place of a page, again and again.
 *
 * @param page of which kind the page is otherwise
 * @param told what is told of the source
 */
record Failure(String name, ListPage page, Answering answer, Told told) {
    /** What people are told of a source that is served so. */
    enum Told {
        /** That it cannot be used, and that it can again. */
        DEGRADED,
        /** The same, and that a list, or most of its prices, is held back. */
        HELD,
        /** Nothing, as nothing is wrong. */
        NOTHING
    }

    private static final String CSV = "200 OK\r\nContent-Type: text/csv; charset=";
    private static final String CHALLENGE = "<!DOCTYPE html><html><head><title>Just a moment...</title>"
            + "<script>window._cf_chl_opt = {}</script></head><body></body></html>";

    String source() {
        return name.replaceAll("[^a-z0-9]+", "_");
    }

    String path() {
        return "/" + source();
    }

    /** All of them. */
    static List<Failure> all() {
        return List.of(
                board("no answer in time", Answers.silence()),
                board("slow drip", Answers.drip()),
                board("reset in the middle", Answers.resetInTheMiddle()),
                board("no HTTP", Answers.raw("SSH-2.0-OpenSSH_9.2\r\n\r\n")),
                board("truncated gzip", Answers.gzipped(Answers.cut(packed(), packed().length / 2))),
                board("gzip bomb", Answers.gzipped(Answers.gzip(new byte[8 << 20]))),
                board(
                        "body over the cap",
                        Answers.repeated(CSV + "utf-8", "model-1,50.0\n".getBytes(ascii()), 100_000)),
                board("bot check with 200", Answers.html("200 OK", CHALLENGE)),
                board("bot check with 403", Answers.html("403 Forbidden", CHALLENGE)),
                board("error page with 200", Answers.html("200 OK", "<html><body>Back soon.</body></html>")),
                board("nothing with 200", Answers.ok("text/csv", "")),
                board("empty list", Answers.ok("text/csv", "Model,Solved\n")),
                new Failure("half list", ListPage.BOARD, Answers.ok("text/csv", ListPage.BOARD.first(5)), Told.HELD),
                board(
                        "renamed columns",
                        Answers.ok("text/csv", ListPage.BOARD.text().replace("Solved", "Points"))),
                board("wrong unit", Answers.ok("text/csv", ListPage.BOARD.thousandfold())),
                prices(
                        "prices in a wrong unit",
                        Answers.ok("application/json", ListPage.PRICES.thousandfold()),
                        Told.HELD),
                prices("prices cut short", Answers.ok("application/json", ListPage.PRICES.first(4)), Told.HELD),
                prices("no prices", Answers.ok("application/json", "{\"offers\": []}"), Told.DEGRADED),
                prices(
                        "prices of another type",
                        Answers.ok("application/json", "{\"offers\": \"none\"}"),
                        Told.DEGRADED),
                board("redirect loop", Answers.status("302 Found\r\nLocation: /loop")),
                board("redirect elsewhere", Answers.status("302 Found\r\nLocation: http://localhost:1/")),
                board("304 unasked", Answers.status("304 Not Modified")),
                board("404", Answers.status("404 Not Found")),
                board("429", Answers.status("429 Too Many Requests\r\nRetry-After: 3600")),
                board("500", Answers.status("500 Internal Server Error")),
                board("503", Answers.status("503 Service Unavailable\r\nRetry-After: soon")),
                board("latin-1 as utf-8", Answers.whole(CSV + "utf-8", garbled())),
                board("utf-16", in(StandardCharsets.UTF_16, "utf-16")),
                new Failure("utf-8 as latin-1", ListPage.BOARD, in(StandardCharsets.UTF_8, "iso-8859-1"), Told.NOTHING),
                new Failure("the same again", ListPage.BOARD, in(StandardCharsets.UTF_8, "utf-8"), Told.NOTHING));
    }

    private static Failure board(String name, Answering answer) {
        return new Failure(name, ListPage.BOARD, answer, Told.DEGRADED);
    }

    private static Failure prices(String name, Answering answer, Told told) {
        return new Failure(name, ListPage.PRICES, answer, told);
    }

    private static Answering in(Charset charset, String named) {
        return Answers.whole(CSV + named, ListPage.BOARD.text().getBytes(charset));
    }

    /** Most names cannot be read. Where only some cannot, they are left out and the rest is read. */
    private static byte[] garbled() {
        return ListPage.BOARD.text().replace("model-", "modèle-").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] packed() {
        return Answers.gzip(ListPage.BOARD.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Charset ascii() {
        return StandardCharsets.US_ASCII;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-24s", name);
    }
}
