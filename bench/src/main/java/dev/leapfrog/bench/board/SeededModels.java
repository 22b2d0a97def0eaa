package dev.leapfrog.bench.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import org.jspecify.annotations.Nullable;

/** Models by number, made up when asked for: a million of them need no memory. */
final class SeededModels {
    private static final int ALL_MODELS = Lab.ALL.stream().mapToInt(Lab::models).sum();
    private static final List<Double> SIZES = List.of(3.0, 8.0, 14.0, 27.0, 32.0, 70.0, 123.0, 405.0, 671.0);
    private static final List<String> FAMILIES =
            List.of("instruct", "chat", "preview", "thinking", "pro", "flash", "large", "mini");
    private static final LocalDate FIRST_RELEASE = LocalDate.parse("2019-01-01");
    private static final int RELEASE_DAYS = 700;
    /** Of ten models this many have a release date, and one a row of its own for a configuration. */
    private static final int DATED_OF_TEN = 5;

    private final long seed;

    SeededModels(long seed) {
        this.seed = seed;
    }

    /** The model of that number; always the same for one seed. */
    Model model(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Lab lab = lab(random.nextInt(ALL_MODELS));
        Openness openness = lab.openness().get(random.nextInt(lab.openness().size()));
        Double size =
                openness == Openness.CLOSED || random.nextInt(3) == 0 ? null : SIZES.get(random.nextInt(SIZES.size()));
        LocalDate released =
                random.nextInt(10) < DATED_OF_TEN ? FIRST_RELEASE.plusDays(random.nextInt(RELEASE_DAYS)) : null;
        String name = String.format(
                Locale.ROOT, "%s-%07d-%s", lab.id(), number, FAMILIES.get(random.nextInt(FAMILIES.size())));
        return new Model(
                new ModelId(lab.id(), name),
                name,
                lab.id(),
                lab.name(),
                lab.country(),
                openness,
                configuration(random),
                size,
                SizeTier.of(size),
                released,
                released == null ? null : DateBasis.CATALOGUE,
                true);
    }

    private static Lab lab(int at) {
        int before = 0;
        for (Lab lab : Lab.ALL) {
            before += lab.models();
            if (at < before) {
                return lab;
            }
        }
        return Lab.ALL.getLast();
    }

    private static @Nullable String configuration(SplittableRandom random) {
        return random.nextInt(10) == 0 ? "thinking-16k" : null;
    }
}
