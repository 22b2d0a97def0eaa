package dev.leapfrog.bench.arena;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import dev.leapfrog.bench.process.FlightRecording;
import dev.leapfrog.events.json.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a run measured, for people or as JSON.
 *
 * @param cases in the order in which they were measured
 */
record Report(Plan plan, List<CaseResult> cases) {
    private static final int SMALL_BOARD = 1_000;

    Report {
        cases = List.copyOf(cases);
    }

    String json() {
        return EventJson.text(this);
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "seed %d, %d rounds of %,d publications of %d changes; exactly-once, one thread, commits every 100 ms%n",
                plan.seed(),
                plan.rounds(),
                plan.publications(),
                plan.changes());
        out.println("median (least to most) of the rounds; a ratio of 1 is as fast as the copy");
        out.println();
        String columns = "%-14s %-24s %-24s %-20s %-20s%n";
        out.printf(
                columns, "boards x rows", "topology, us a record", "copy, us a record", "ratio", "of processor time");
        for (CaseResult one : cases) {
            if (one.rounds().isEmpty()) {
                out.printf("%-14s %s%n", one.size(), one.failure());
            } else {
                out.printf(
                        columns,
                        one.size(),
                        one.spread(round -> round.topology().elapsed()).text(1),
                        one.spread(round -> round.copy().elapsed()).text(1),
                        one.spread(CaseResult.Round::ratio).text(2),
                        one.spread(CaseResult.Round::cpuRatio).text(2)
                                + (one.failure() == null ? "" : ", then " + one.failure()));
            }
        }
        printSetUp(out);
        printGrowth(out);
        printLatency(out);
        cases.forEach(one -> printProfile(out, one));
        out.flush();
    }

    private void printSetUp(PrintWriter out) {
        out.println();
        out.println("first listing, with the start of the JVM");
        String columns = "%-14s %-12s %-24s %-24s %-8s%n";
        out.printf(columns, "boards x rows", "records", "topology, s (us/record)", "copy, s (us/record)", "ratio");
        for (CaseResult one : cases) {
            CaseResult.Round setUp = one.setUp();
            if (setUp != null) {
                out.printf(
                        columns,
                        one.size(),
                        String.format(Locale.ROOT, "%,d", setUp.records()),
                        seconds(setUp.topology().elapsed(), setUp.records()),
                        seconds(setUp.copy().elapsed(), setUp.records()),
                        String.format(Locale.ROOT, "%.2f", setUp.ratio()));
            }
        }
    }

    private static String seconds(double micros, int records) {
        return String.format(Locale.ROOT, "%.1f (%.1f)", micros * records / 1e6, micros);
    }

    /** What a record costs on large boards, in terms of what it costs on one of a thousand rows. */
    private void printGrowth(PrintWriter out) {
        @Nullable
        CaseResult small = cases.stream()
                .filter(one ->
                        one.size().allRows() == SMALL_BOARD && !one.rounds().isEmpty())
                .findFirst()
                .orElse(null);
        if (small == null) {
            return;
        }
        out.println();
        for (CaseResult one : cases) {
            if (one.size().allRows() > SMALL_BOARD && !one.rounds().isEmpty()) {
                out.printf(
                        Locale.ROOT,
                        "a record on %s costs %.2f times that on 1 x 1,000; in copies %.2f, in processor time %.2f%n",
                        one.size(),
                        growth(one, small, round -> round.topology().elapsed()),
                        growth(small, one, CaseResult.Round::ratio),
                        growth(one, small, round -> round.topology().cpu()));
            }
        }
    }

    private static double growth(CaseResult one, CaseResult other, ToDoubleFunction<CaseResult.Round> figure) {
        return one.spread(figure).median() / other.spread(figure).median();
    }

    private void printLatency(PrintWriter out) {
        out.println();
        out.println("latency at a trickle, ms from the commit of a publication: p50, p99, most");
        String columns = "%-14s %-26s %-26s%n";
        out.printf(columns, "boards x rows", "frontier state", "bare round trip");
        for (CaseResult one : cases) {
            Latency latency = one.latency();
            if (latency != null) {
                out.printf(columns, one.size(), text(latency.state()), text(latency.roundTrip()));
            }
        }
    }

    private static String text(Latency.Percentiles late) {
        String figures = String.format(Locale.ROOT, "%.0f, %.0f, %.0f", late.p50(), late.p99(), late.most());
        return late.missing() == 0 ? figures : figures + " (" + late.missing() + " missing)";
    }

    private static void printProfile(PrintWriter out, CaseResult one) {
        FlightRecording profile = one.profile();
        if (profile != null) {
            out.println();
            out.println("profile of the topology's JVM on " + one.size());
            print(out, "innermost frame, of samples", profile.frames());
            print(out, "innermost frame of this program, of samples", profile.ownFrames());
            print(out, "allocated, of bytes", profile.allocations());
            print(out, "allocated by frame of this program, of bytes", profile.allocators());
        }
    }

    private static void print(PrintWriter out, String title, List<FlightRecording.Share> shares) {
        out.println("  " + title);
        shares.forEach(share -> out.printf(Locale.ROOT, "    %5.1f %%  %s%n", share.percent(), share.what()));
    }
}
