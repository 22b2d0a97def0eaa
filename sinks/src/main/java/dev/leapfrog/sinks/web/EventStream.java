package dev.leapfrog.sinks.web;

import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Server-Sent Events.
 *
 * @param path where
 * @param about one sentence for people
 * @param parameters all that it understands
 * @param opened takes each connection; returns at once
 */
public record EventStream(
        String path, String about, List<Parameter<?>> parameters, BiConsumer<Request, Connection> opened) {
    public EventStream {
        parameters = List.copyOf(parameters);
    }

    /** One client. Its methods may be called by one thread at a time. */
    public interface Connection {
        /**
         * Sends an event and waits until it is on its way.
         *
         * @param event its type
         * @param id what the client gives as {@code Last-Event-ID} when it comes back; null to leave that as it is
         */
        void send(String event, String data, @Nullable String id);

        /**
         * Sends something that is no event, so that both sides see that the other is still there.
         *
         * @param id what the client gives as {@code Last-Event-ID} when it comes back from now on
         */
        void beat(String id);

        /** Whether it is over; known only after something was sent. */
        boolean isClosed();

        /** Ends it. */
        void close();
    }
}
