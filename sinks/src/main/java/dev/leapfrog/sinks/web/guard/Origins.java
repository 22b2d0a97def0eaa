package dev.leapfrog.sinks.web.guard;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Whose pages may read answers (CORS): nobody else's, unless they are named. */
public final class Origins {
    private static final String ORIGIN = "Origin";

    private final Set<String> allowed;

    /** @param allowed such as {@code https://example.org} */
    public Origins(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    void allow(HttpServletRequest request, HttpServletResponse response) {
        if (allowed.isEmpty()) {
            return;
        }
        response.addHeader("Vary", ORIGIN);
        String origin = request.getHeader(ORIGIN);
        if (origin != null && allowed.contains(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", "ETag, Retry-After");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            if (isPreflight(request)) {
                response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
                response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID");
                response.setHeader("Access-Control-Max-Age", "600");
            }
        }
    }

    /** Whether a browser asks if it may ask. */
    boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    /**
     * Whether a request that is no reading comes from no page, from one of the server's own, or from an allowed one.
     */
    boolean mayWrite(HttpServletRequest request) {
        String origin = request.getHeader(ORIGIN);
        return origin == null
                || allowed.contains(origin)
                || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
