package dev.leapfrog.streams.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tournament tree against a sorted list. */
class SegmentIndexTest {
    private static final Instant THEN = Instant.parse("2024-01-01T00:00:00Z");
    private static final BoardId BOARD = BoardId.parse("a/b/c");

    @Test
    void shouldHoldTheSameOrderAsASortedListWhateverIsDone() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Members members = new Members();
            SegmentIndex index = new SegmentIndex();
            for (int step = 0; step < 200; step++) {
                change(members, index, random);
                List<Contender> sorted = members.sorted();
                assertThat(index.first())
                        .as("leader, seed %d", seed)
                        .isSameAs(sorted.isEmpty() ? null : sorted.getFirst());
                assertThat(all(index)).as("order, seed %d", seed).isEqualTo(sorted);
                assertThat(index.size()).isEqualTo(sorted.size());
            }
        }
    }

    @Test
    void shouldFindWhatALookThroughAllFinds() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Members members = new Members();
            SegmentIndex index = new SegmentIndex();
            for (int step = 0; step < 100; step++) {
                change(members, index, random);
            }
            double error = random.nextInt(10) - 1;
            double score = 1000 + random.nextInt(30);
            String lab = "lab" + random.nextInt(3);
            Predicate<Contender> others = one -> !one.model().lab().equals(lab);

            assertThat(index.bestLessCertain(error, lab))
                    .as("less certain than %f, seed %d", error, seed)
                    .isSameAs(first(members.sorted(), others.and(one -> one.error() > error)));
            assertThat(index.bestWithoutInterval(lab))
                    .as("without interval, seed %d", seed)
                    .isSameAs(first(
                            members.sorted(), others.and(one -> one.score().standardError() == null)));
            assertThat(index.smallestFrom(score))
                    .as("smallest from %f, seed %d", score, seed)
                    .isSameAs(members.sorted().stream()
                            .filter(one -> one.value() >= score && one.model().parameters() != null)
                            .min(Contender.SMALLEST_FIRST)
                            .orElse(null));
            SegmentIndex.Doubt doubt = (value, wide) -> value + 2 * Math.max(wide, 0.5) > score;
            assertThat(index.doubtful(doubt, 3))
                    .as("as good as %f perhaps, seed %d", score, seed)
                    .isEqualTo(members.sorted().stream()
                            .filter(one -> doubt.remains(one.value(), one.error()))
                            .limit(3)
                            .toList());
            assertThat(index.earliestFrom(score))
                    .as("released first from %f, seed %d", score, seed)
                    .isSameAs(members.sorted().stream()
                            .filter(one -> one.value() >= score && one.releasedOn() != null)
                            .min(Contender.FIRST_RELEASED)
                            .orElse(null));
        }
    }

    private static @Nullable Contender first(List<Contender> sorted, Predicate<Contender> fits) {
        return sorted.stream().filter(fits).findFirst().orElse(null);
    }

    private static void change(Members members, SegmentIndex index, Random random) {
        int number = random.nextInt(40);
        String name = "m" + number;
        if (random.nextInt(3) == 0) {
            members.remove(name, index);
        } else {
            members.put(contender(new ModelId("lab" + number % 3, name), random), index);
        }
    }

    /** Who is in the index, and on which leaf. */
    private static final class Members {
        private final Map<String, Place> places = new TreeMap<>();

        void put(Contender contender, SegmentIndex index) {
            Place place = places.computeIfAbsent(contender.id().name(), added -> new Place(contender));
            place.contender = contender;
            if (place.leaf < 0) {
                place.leaf = index.add(place, contender);
            } else {
                index.replace(place.leaf, contender);
            }
        }

        void remove(String name, SegmentIndex index) {
            Place place = places.remove(name);
            if (place != null) {
                index.remove(place.leaf);
            }
        }

        List<Contender> sorted() {
            List<Contender> sorted = new ArrayList<>();
            places.values().forEach(place -> sorted.add(place.contender));
            sorted.sort(Contender.BEST_FIRST);
            return sorted;
        }
    }

    private static final class Place implements SegmentIndex.Member {
        private Contender contender;
        private int leaf = -1;

        Place(Contender contender) {
            this.contender = contender;
        }

        @Override
        public void moved(SegmentIndex index, int to) {
            leaf = to;
        }
    }

    private static List<Contender> all(SegmentIndex index) {
        List<Contender> all = new ArrayList<>();
        for (Iterator<Contender> next = index.bestFirst(); next.hasNext(); ) {
            all.add(next.next());
        }
        return all;
    }

    private static Contender contender(ModelId id, Random random) {
        double value = 1000 + random.nextInt(30);
        double half = random.nextInt(6) * 3.0;
        Score score = random.nextInt(5) == 0 ? Score.of(value) : new Score(value, value - half, value + half, 10);
        LocalDate released = random.nextInt(4) == 0 ? null : LocalDate.of(2024, 1, 1 + random.nextInt(28));
        Double parameters = random.nextInt(3) == 0 ? null : 1.0 + random.nextInt(9);
        Model model = new Model(
                id,
                id.name(),
                id.lab(),
                null,
                "US",
                Openness.CLOSED,
                null,
                parameters,
                SizeTier.of(parameters),
                released,
                released == null ? null : DateBasis.STATED,
                true);
        Provenance from = new Provenance("s", "u", THEN, THEN, "00", "p/1", "r", 0, Mode.BACKFILL);
        ScoreChanged told =
                new ScoreChanged(from, BOARD, new Publication(BOARD, THEN), model, id.name(), score, null, null, null);
        return new Contender(new Row(told, null, THEN, true, THEN, null), THEN, true);
    }
}
