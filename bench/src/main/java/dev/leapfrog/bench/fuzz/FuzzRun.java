package dev.leapfrog.bench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

import dev.leapfrog.ingest.intake.SourceTrial;
import org.jspecify.annotations.Nullable;

/** The altered pages of one source, tried one after the other. */
final class FuzzRun {
    /** Bodies of one fault that are kept. */
    private static final int KEPT = 3;

    private final List<RealPage> whole;
    private final List<RealPage> small = new ArrayList<>();
    private final List<RealPage> others;
    private final Path failures;
    private final Hang hang;
    private final Tally tally = new Tally();

    /**
     * A run that has not begun.
     *
     * @param pages of the source
     * @param others pages of any source, to be mixed in
     * @param failures folder for bodies that show a fault
     */
    FuzzRun(List<RealPage> pages, List<RealPage> others, Path failures, Hang hang) {
        this.whole = pages;
        this.others = others;
        this.failures = failures;
        this.hang = hang;
        pages.stream().map(SmallPage::of).forEach(small::add);
    }

    /**
     * Tries so many bodies.
     *
     * @param everyWhole every how many bodies a whole page is altered instead of one cut down
     */
    Tally run(int bodies, int everyWhole, long seed) {
        for (int i = 0; i < bodies; i++) {
            Random random = new Random(new SplittableRandom(seed + i).nextLong());
            RealPage page = Mutations.one(i % everyWhole == 0 ? whole : small, random);
            byte[] other =
                    Mutations.one(random.nextBoolean() ? small : others, random).body();
            RealPage altered = page.with(Mutations.of(page.body(), other, random));
            attempt(random.nextInt(4) == 0 ? altered.alone() : altered, seed + "/" + i);
        }
        return tally;
    }

    private void attempt(RealPage page, String which) {
        hang.begin(page.source().name() + " " + which);
        long begun = System.nanoTime();
        String fault;
        try {
            SourceTrial trial = page.trial();
            tally.took(System.nanoTime() - begun);
            tally.count(trial.parsing());
            fault = Plausibility.complaint(trial);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            fault = "thrown: " + describe(thrown);
        }
        hang.end();
        if (fault != null) {
            keep(page, fault);
        }
    }

    private static String describe(Throwable thrown) {
        StackTraceElement own = own(thrown);
        return thrown.getClass().getSimpleName() + " at " + own;
    }

    private static @Nullable StackTraceElement own(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("dev.leapfrog")) {
                return frame;
            }
        }
        return null;
    }

    private void keep(RealPage page, String fault) {
        String kind = fault.startsWith("thrown") ? fault : fault.replaceFirst(" is .*", "");
        int times = tally.fault(kind);
        if (times <= KEPT) {
            String name = page.source().name() + "-" + tally.faults().size() + "-" + times;
            try {
                Files.createDirectories(failures);
                Files.write(failures.resolve(name), page.body());
                Files.writeString(failures.resolve(name + ".txt"), fault + "\n" + page.url() + "\n");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    int pages() {
        return whole.size();
    }
}
