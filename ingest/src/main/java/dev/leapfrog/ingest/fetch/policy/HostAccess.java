package dev.leapfrog.ingest.fetch.policy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;

import dev.leapfrog.ingest.fetch.exchange.Exchange;
import dev.leapfrog.ingest.fetch.request.HeaderSyntax;
import dev.leapfrog.ingest.fetch.request.Request;
import dev.leapfrog.ingest.fetch.request.Validators;

/** What every request to a host needs: a place in its daily budget, its turn, the network. */
record HostAccess(Exchange exchange, HostPacing pacing, DailyBudget budget, String userAgent) {
    static String host(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    /** The request for a URL on the way to a page. */
    HttpRequest request(URI url, Request asked, Map<String, String> secrets) {
        HttpRequest.Builder head = HttpRequest.newBuilder(url)
                .GET()
                .setHeader("User-Agent", userAgent)
                .setHeader("Accept-Encoding", "gzip");
        if (url.getScheme().equalsIgnoreCase("http")) {
            head.version(HttpClient.Version.HTTP_1_1);
        }
        if (!asked.head().mediaTypes().isEmpty()) {
            head.setHeader(
                    "Accept",
                    String.join(
                            ", ", asked.head().mediaTypes().stream().sorted().toList()));
        }
        if (asked.destination().isSameOrigin(url)) {
            asked.head().headers().forEach(head::setHeader);
            secrets.forEach(head::setHeader);
        }
        condition(head, asked.validators());
        return head.build();
    }

    private static void condition(HttpRequest.Builder head, Validators validators) {
        String etag = validators.etag();
        if (etag != null && HeaderSyntax.isValue(etag)) {
            head.setHeader("If-None-Match", etag);
        }
        String lastModified = validators.lastModified();
        if (lastModified != null && HeaderSyntax.isValue(lastModified)) {
            head.setHeader("If-Modified-Since", lastModified);
        }
    }
}
