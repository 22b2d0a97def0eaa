package dev.leapfrog.bench.sink;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.history.HistoryReader;

/** The history in memory, which API, dashboard, feeds and agents ask. */
record HistoryFold(Cluster cluster, Topics topics) implements Measurement {
    @Override
    public String name() {
        return "history in memory, records";
    }

    @Override
    public Taken run() throws Exception {
        long begun = System.nanoTime();
        try (HistoryReader reader = HistoryReader.start(cluster.clients(), topics)) {
            reader.caughtUp().get();
            return Taken.since(begun, reader.ask(History::records));
        }
    }
}
