package dev.leapfrog.sinks.web.guard;

import java.io.IOException;
import java.util.Set;

import dev.leapfrog.sinks.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Stands before everything that is served. */
public final class Guard extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final int NO_CONTENT = 204;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    /** What says only that the server lives, for those that watch it. */
    private static final Set<String> OPEN_PATHS = Set.of("/health/live", "/health/ready");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final transient OwnHosts hosts;
    private final transient Origins origins;
    private final transient RateLimit limit;
    private final transient AccessToken token;

    public Guard(OwnHosts hosts, Origins origins, RateLimit limit, AccessToken token) {
        this.hosts = hosts;
        this.origins = origins;
        this.limit = limit;
        this.token = token;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.set(response);
        origins.allow(request, response);
        if (!hosts.include(request.getServerName())) {
            refuse(
                    response,
                    FORBIDDEN,
                    "this server is not called " + request.getServerName()
                            + "; web.hosts in its configuration says what else it is called");
            return;
        }
        long wait = limit.secondsToWait(request.getRemoteAddr());
        if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            refuse(response, TOO_MANY, "too many requests; go on in " + wait + " s");
            return;
        }
        if (origins.isPreflight(request)) {
            response.setStatus(NO_CONTENT);
            return;
        }
        if (!OPEN_PATHS.contains(request.getRequestURI()) && !token.isIn(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"leapfrog\", charset=\"UTF-8\"");
            response.addHeader("WWW-Authenticate", "Bearer");
            refuse(response, UNAUTHORIZED, "the token is missing or wrong");
            return;
        }
        if (!READING.contains(request.getMethod()) && !origins.mayWrite(request)) {
            refuse(response, FORBIDDEN, "pages of other sites may not do that");
            return;
        }
        chain.doFilter(request, response);
    }

    private static void refuse(HttpServletResponse response, int status, String error) throws IOException {
        byte[] body = Refusal.of(status, error).answer().body();
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
