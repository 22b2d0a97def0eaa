package dev.leapfrog.sinks.web.guard;

import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

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

    /** Steps up, empty parts, parameters, and what stands for their signs. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("/\\.|//|;|\\\\|%(2e|2f|3b|5c|25|00)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final transient OwnHosts hosts;
    private final transient Origins origins;
    private final transient RateLimit limit;
    private final transient AccessToken token;
    private final transient Predicate<String> isPage;

    /** @param isPage whether something is a part of the dashboard itself, which holds nothing that is known */
    public Guard(OwnHosts hosts, Origins origins, RateLimit limit, AccessToken token, Predicate<String> isPage) {
        this.hosts = hosts;
        this.origins = origins;
        this.limit = limit;
        this.token = token;
        this.isPage = isPage;
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
        if (!isOpen(request.getRequestURI()) && !token.isIn(request.getHeader("Authorization"))) {
            challenge(request, response);
            refuse(response, UNAUTHORIZED, "the token is missing or wrong");
            return;
        }
        if (!READING.contains(request.getMethod()) && !origins.mayWrite(request)) {
            refuse(response, FORBIDDEN, "pages of other sites may not do that");
            return;
        }
        chain.doFilter(request, response);
    }

    /** Only what cannot be taken for another address, whoever reads it, is open. */
    private boolean isOpen(String path) {
        return OPEN_PATHS.contains(path) || (!AMBIGUOUS.matcher(path).find() && isPage.test(path));
    }

    /** A script of the dashboard asks for the token itself: the browser's own question would come before that. */
    private static void challenge(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Bearer");
        if (!"empty".equals(request.getHeader("Sec-Fetch-Dest"))) {
            response.addHeader("WWW-Authenticate", "Basic realm=\"leapfrog\", charset=\"UTF-8\"");
        }
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
