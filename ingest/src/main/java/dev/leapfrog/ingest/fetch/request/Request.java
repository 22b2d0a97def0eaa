package dev.leapfrog.ingest.fetch.request;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to ask for, all of it from the source's definition.
 *
 * @param validators of the page that was read last, or {@link Validators#NONE}
 * @param interval to be kept between two requests to a host, where it is longer than the general one
 */
public record Request(Destination destination, RequestHead head, Validators validators, Duration interval, Caps caps) {
    /**
     * The plain case: anything that the URL's own host serves to everybody.
     *
     * @throws IllegalArgumentException when no such request can be sent, saying why; so do the methods below
     */
    public static Request to(URI url, Reach reach) {
        String host = url.getHost();
        if (host == null) {
            throw new IllegalArgumentException("cannot fetch " + url + ": it names no host");
        }
        Destination destination = new Destination(url, Set.of(host), reach);
        return new Request(destination, RequestHead.NONE, Validators.NONE, Duration.ZERO, Caps.DEFAULT);
    }

    public URI url() {
        return destination.url();
    }

    public Request with(Validators latest) {
        return new Request(destination, head, latest, interval, caps);
    }

    public Request with(Caps other) {
        return new Request(destination, head, validators, interval, other);
    }

    public Request withHosts(Set<String> named) {
        Destination wider = new Destination(destination.url(), named, destination.reach());
        return new Request(wider, head, validators, interval, caps);
    }

    public Request withHeaders(Map<String, String> sent) {
        return with(new RequestHead(sent, head.keys(), head.mediaTypes()));
    }

    public Request withKeys(List<ApiKey> needed) {
        return with(new RequestHead(head.headers(), needed, head.mediaTypes()));
    }

    public Request withMediaTypes(Set<String> accepted) {
        return with(new RequestHead(head.headers(), head.keys(), accepted));
    }

    private Request with(RequestHead other) {
        return new Request(destination, other, validators, interval, caps);
    }

    /** A robots.txt asked for under the same restrictions, without any header or key. */
    public Request robots(URI robots, Caps robotsCaps) {
        return new Request(destination.to(robots), RequestHead.NONE, Validators.NONE, interval, robotsCaps);
    }
}
