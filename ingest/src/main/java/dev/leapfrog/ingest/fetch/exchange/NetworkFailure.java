package dev.leapfrog.ingest.fetch.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

import dev.leapfrog.ingest.response.OneLine;
import org.jspecify.annotations.Nullable;

/** Failures of the network in words. */
final class NetworkFailure {
    private static final String UNREACHABLE = "unreachable: ";

    private NetworkFailure() {}

    /** What came of a request that failed so. */
    static Answer.Stopped of(String host, IOException failure) {
        String reason = reason(host, failure);
        return reason.startsWith(UNREACHABLE) ? Answer.Stopped.unreachable(reason) : Answer.Stopped.unavailable(reason);
    }

    private static String reason(String host, IOException failure) {
        Throwable innermost = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(host, cause);
            if (known != null) {
                return known;
            }
            innermost = cause;
        }
        String why = innermost.getMessage() == null ? failure.getMessage() : innermost.getMessage();
        return "connection to " + host + " broke: " + OneLine.of(why);
    }

    private static @Nullable String known(String host, Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException late -> unreachable(host, "nobody answers");
            case UnknownHostException none -> unreachable(host, "no address");
            case NoRouteToHostException none -> unreachable(host, "no route");
            case ConnectException refused -> unreachable(host, unconnected(refused));
            case SSLException insecure -> "no secure connection to " + host + ": " + OneLine.of(insecure.getMessage());
            case ProtocolException other -> host + " does not answer in HTTP: " + OneLine.of(other.getMessage());
            case EOFException closed -> host + " closed the connection in the middle of its answer";
            default -> null;
        };
    }

    private static String unreachable(String host, String why) {
        return UNREACHABLE + host + " (" + why + ")";
    }

    /** The HTTP client gives no message of its own when nobody listens or a name means nothing. */
    private static String unconnected(ConnectException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "no address";
            }
        }
        return failure.getMessage() == null ? "connection refused" : OneLine.of(failure.getMessage());
    }
}
