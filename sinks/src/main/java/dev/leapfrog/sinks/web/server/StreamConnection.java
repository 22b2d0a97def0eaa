package dev.leapfrog.sinks.web.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import dev.leapfrog.sinks.web.EventStream;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;

/** A response that stays open, in the form of Server-Sent Events. */
final class StreamConnection implements EventStream.Connection {
    private final HttpServletResponse response;
    private final EndPoint endPoint;
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
    /** The client has gone: then the server has ended the request itself, and it must not be ended again. */
    private volatile boolean gone;

    private StreamConnection(HttpServletResponse response, EndPoint endPoint) {
        this.response = response;
        this.endPoint = endPoint;
    }

    static StreamConnection open(Context context) {
        HttpServletResponse response = context.res();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Connection", "close"); // so that the end of the stream is one of the connection
        response.setHeader("X-Accel-Buffering", "no"); // a proxy must not wait for more
        return new StreamConnection(
                response,
                ServletContextRequest.getServletContextRequest(context.req())
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint());
    }

    /** Completes when it is ended from this side. */
    CompletableFuture<@Nullable Void> closed() {
        return closed;
    }

    @Override
    public void send(String event, String data, @Nullable String id) {
        StringBuilder text = new StringBuilder();
        if (id != null) {
            text.append("id: ").append(id).append('\n');
        }
        text.append("event: ").append(event).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        write(text.append('\n').toString());
    }

    @Override
    public void beat(String id) {
        write("id: " + id + "\n\n");
    }

    private void write(String text) {
        try {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        } catch (IOException | RuntimeException over) {
            // What the server throws of a response that it has ended already differs. Where the client only did not
            // read, the request is still there: cutting the connection ends it.
            gone = true;
            endPoint.close();
        }
    }

    @Override
    public boolean isClosed() {
        return gone || closed.isDone();
    }

    @Override
    public void close() {
        if (!gone) {
            closed.complete(null);
        }
    }
}
