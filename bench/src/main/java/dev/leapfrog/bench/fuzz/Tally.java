package dev.leapfrog.bench.fuzz;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import dev.leapfrog.ingest.source.NothingNew;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.Unrecognised;

/** What came of the altered pages of one source. */
final class Tally {
    static final String HEAD = String.format(
            Locale.ROOT,
            "%-28s %5s %8s %7s %8s %7s %7s %8s %12s %9s %6s",
            "source",
            "pages",
            "bodies",
            "seconds",
            "parsed",
            "part",
            "quiet",
            "pointer",
            "unrecognised",
            "slowest",
            "faults");

    private final Map<String, Integer> faults = new TreeMap<>();
    private int parsed;
    private int part;
    private int quiet;
    private int pointer;
    private int unrecognised;
    private long nanos;
    private long slowest;

    void took(long time) {
        nanos += time;
        slowest = Math.max(slowest, time);
    }

    void count(Parsing parsing) {
        switch (parsing) {
            case Parsed page -> parsed++;
            case Part page -> part++;
            case NothingNew page -> quiet++;
            case Pointer page -> pointer++;
            case Unrecognised page -> unrecognised++;
        }
    }

    /** Counts what should not be, and gives how often it has been. */
    int fault(String what) {
        return faults.merge(what, 1, Integer::sum);
    }

    Map<String, Integer> faults() {
        return faults;
    }

    String line(String source, int pages) {
        int failed = faults.values().stream().mapToInt(Integer::intValue).sum();
        return String.format(
                Locale.ROOT,
                "%-28s %5d %8d %7.1f %8d %7d %7d %8d %12d %6d ms %6d",
                source,
                pages,
                parsed + part + quiet + pointer + unrecognised + thrown(),
                nanos / 1e9,
                parsed,
                part,
                quiet,
                pointer,
                unrecognised,
                TimeUnit.NANOSECONDS.toMillis(slowest),
                failed);
    }

    private int thrown() {
        return faults.entrySet().stream()
                .filter(fault -> fault.getKey().startsWith("thrown"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
