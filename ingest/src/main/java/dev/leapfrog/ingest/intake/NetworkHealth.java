package dev.leapfrog.ingest.intake;

import java.time.Instant;

import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.ingest.publish.SourcePublisher;
import dev.leapfrog.ingest.snapshot.change.Origin;

/** The health of the network, kept and told as that of a source. */
final class NetworkHealth {
    private static final String NONE = "none";

    private final SourcePublisher publisher;
    private final String run;

    NetworkHealth(SourcePublisher publisher, String run) {
        this.publisher = publisher;
        this.run = run;
    }

    void fail(Instant at, String reason) {
        publisher.fail(origin(at), reason);
    }

    void recover(Instant at) {
        publisher.succeed(origin(at));
    }

    private Origin origin(Instant at) {
        Origin.Response response = new Origin.Response(publisher.position(at), SourcePublisher.NETWORK, at, NONE);
        return new Origin(SourcePublisher.NETWORK, SourcePublisher.NETWORK, response, "network/1", run, Mode.LIVE);
    }
}
