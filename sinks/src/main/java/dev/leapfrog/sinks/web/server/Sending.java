package dev.leapfrog.sinks.web.server;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.Refusal;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Answers on their way out: packed where the client can unpack, left out where it has them already. */
final class Sending {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private Sending() {}

    /** The client did not wait for its answer. */
    static final class ClientGone extends RuntimeException {
        private static final long serialVersionUID = 1;

        ClientGone(IOException cause) {
            super(cause);
        }
    }

    static void send(Context context, Answer answer) {
        HttpServletResponse response = context.res();
        response.setHeader("ETag", answer.tag());
        response.setHeader("Cache-Control", answer.handling().cacheControl());
        response.addHeader("Vary", "Accept-Encoding");
        if (isKnown(answer.tag(), context.header("If-None-Match"))) {
            response.setContentType(null);
            response.setStatus(NOT_MODIFIED);
            return;
        }
        String fileName = answer.handling().fileName();
        if (fileName != null) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        }
        byte[] packed = takesGzip(context.header("Accept-Encoding")) ? answer.packed() : null;
        if (packed != null) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(context, OK, answer.contentType(), packed == null ? answer.body() : packed);
    }

    static void refuse(Context context, Refusal refusal) {
        context.res().setHeader("Cache-Control", "no-store");
        write(context, refusal.status(), Answer.JSON, refusal.answer().body());
    }

    private static void write(Context context, int status, String contentType, byte[] body) {
        HttpServletResponse response = context.res();
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        if (!context.req().getMethod().equals("HEAD")) {
            try {
                response.getOutputStream().write(body);
            } catch (IOException gone) {
                throw new ClientGone(gone);
            }
        }
    }

    /** Weak comparison, as in RFC 9110, 13.1.2. */
    private static boolean isKnown(String tag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static boolean takesGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(one -> one.replace(" ", ""))
                        .anyMatch(one ->
                                one.equals("gzip") || (one.startsWith("gzip;q=") && !one.matches("gzip;q=0(\\.0*)?")));
    }
}
