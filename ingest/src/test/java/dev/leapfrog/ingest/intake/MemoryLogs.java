package dev.leapfrog.ingest.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.publish.LastFacts;
import dev.leapfrog.ingest.publish.ObservationLog;
import dev.leapfrog.ingest.publish.SourceLogs;
import dev.leapfrog.ingest.publish.Transaction;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.source.Source;

/**
 * The logs of all sources in memory, facts and states as the JSON that Kafka would hold. Refuses to commit after a
 * given number of transactions, as a process that is killed does.
 */
public final class MemoryLogs implements SourceLogs {
    private final List<Observation> observations = new ArrayList<>();
    private final Map<String, Map<String, byte[]>> facts = new HashMap<>();
    private final Map<String, byte[]> states = new HashMap<>();
    private final Map<String, byte[]> learned = new TreeMap<>();
    private int transactions;
    private int until = Integer.MAX_VALUE;

    /** Everything committed, in order. */
    public List<Observation> observations() {
        return observations;
    }

    public int transactions() {
        return transactions;
    }

    /** Lets only so many more transactions through. */
    public void dieAfter(int more) {
        until = transactions + more;
    }

    public Intake intake(List<Source> sources, Resolver resolver, String run) {
        return intake(sources, resolver, run, false);
    }

    /** An intake of what is fetched live. */
    public Intake live(List<Source> sources, Resolver resolver, String run) {
        return intake(sources, resolver, run, true);
    }

    private Intake intake(List<Source> sources, Resolver resolver, String run, boolean isLive) {
        return Intake.of(new SourceSet(sources, resolver, Providers.bundled()), this, run, isLive);
    }

    public SourceState state(String source) {
        return last().state(source).orElseThrow();
    }

    @Override
    public ObservationLog log(String source) {
        return transaction -> commit(source, transaction);
    }

    private void commit(String source, Transaction transaction) {
        if (transactions == until) {
            throw new Killed();
        }
        transactions++;
        observations.addAll(transaction.observations());
        Map<String, byte[]> ofSource = facts.computeIfAbsent(source, first -> new TreeMap<>());
        transaction.updated().forEach(fact -> ofSource.put(fact.entity(), EventJson.write(fact)));
        transaction.removed().forEach(ofSource::remove);
        transaction.learned().forEach(alias -> learned.put(alias.key(), EventJson.write(alias)));
        transaction.forgotten().forEach(learned::remove);
        states.put(source, EventJson.write(transaction.state()));
    }

    @Override
    public LastFacts last() {
        Map<String, Facts> lastFacts = new HashMap<>();
        facts.forEach((source, all) -> lastFacts.put(
                source,
                new Facts(all.values().stream()
                        .map(json -> read(json, SourceFact.class))
                        .toList())));
        Map<String, SourceState> lastStates = new HashMap<>();
        states.forEach((source, json) -> lastStates.put(source, read(json, SourceState.class)));
        return new LastFacts(lastFacts, lastStates, learned());
    }

    /** What names were learned to mean, by key. */
    public List<LearnedAlias> learned() {
        return learned.values().stream()
                .map(json -> read(json, LearnedAlias.class))
                .toList();
    }

    /** The last facts of a source. */
    public List<SourceFact> facts(String source) {
        return last().facts(source).all();
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            return EventJson.read(json, type);
        } catch (UnreadableEvent notWrittenHere) {
            throw new IllegalStateException(notWrittenHere);
        }
    }

    /** An observation as JSON, without what differs from run to run. */
    public static String withoutRun(Observation observation) {
        Provenance from = observation.provenance();
        return EventJson.text(observation)
                .replace("\"run\":\"" + from.run() + "\",\"sequence\":" + from.sequence() + ",", "");
    }

    /** The process is no more. */
    public static final class Killed extends RuntimeException {}
}
