package dev.leapfrog.app.pipeline;

import dev.leapfrog.app.cluster.Cluster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SameOutputsOnEmbeddedBrokerIT extends SameOutputsContract {
    private static @Nullable Cluster shared;

    @BeforeAll
    static void start() throws Exception {
        shared = Cluster.temporary(0);
    }

    @AfterAll
    static void stop() {
        if (shared != null) {
            shared.close();
        }
    }

    @Override
    Cluster cluster() {
        if (shared == null) {
            throw new IllegalStateException("not started");
        }
        return shared;
    }
}
