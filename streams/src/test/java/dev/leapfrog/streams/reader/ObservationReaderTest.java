package dev.leapfrog.streams.reader;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The fast way and the usual one read the same, also of what has been damaged. */
class ObservationReaderTest {
    private static final BoardId BOARD = BoardId.parse("a/b/c");
    private static final List<String> NAMES = List.of("Plain", "Quoted \"so\"", "Umläut ß", "😀", "back\\slash", " ");

    @Test
    void shouldReadWhatTheUsualWayReads() {
        ObservationReader reader = new ObservationReader();
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            byte[] json = EventJson.write(event(random));

            assertThat(fast(reader, json)).as("event %d", i).isEqualTo(usual(json));
        }
    }

    @Test
    void shouldReadWhatTheUsualWayReadsOfDamagedEvents() {
        ObservationReader reader = new ObservationReader();
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            byte[] json = damaged(EventJson.write(event(random)), random);

            assertThat(fast(reader, json))
                    .as("seed %d: %s", seed, new String(json, StandardCharsets.UTF_8))
                    .isEqualTo(usual(json));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "null",
                "[]",
                "{\"type\":\"ScoreChanged\"}",
                "{\"type\":\"ScoreChanged\"} x",
                "{\"type\":1}"
            })
    void shouldRefuseWhatTheUsualWayRefuses(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

        assertThat(fast(new ObservationReader(), bytes)).isNull();
        assertThat(usual(bytes)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "1",
                "1300.0",
                "-12.25",
                "0.1",
                "1e3",
                "1.5E-7",
                "123456789012345678",
                "0.30000000000000004",
                "9007199254740993",
                "1.7976931348623157e308",
                "4.9e-324"
            })
    void shouldReadEveryNumberExactly(String number) {
        byte[] bytes = number.getBytes(StandardCharsets.US_ASCII);

        assertThat(Decimals.number(bytes, 0, bytes.length)).isEqualTo(Double.parseDouble(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".5", "5.", "01", "1.2.3", "NaN", "Infinity", "0x1", "1f", "+1", "1e", "--1"})
    void shouldTakeNothingElseForANumber(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Decimals.number(bytes, 0, bytes.length)).isNaN();
    }

    @Test
    void shouldReadNoScoreWithoutATypeWhateverWasReadBefore() {
        ObservationReader reader = new ObservationReader();
        String json = new String(EventJson.write(event(new Random(3))), StandardCharsets.UTF_8);
        String type = "\"type\":\"ScoreChanged\",";
        assertThat(json).contains(type);
        String last = json.replace(type, "");
        byte[] typeLast =
                (last.substring(0, last.length() - 1) + ",\"type\":\"ScoreChanged\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(fast(reader, typeLast)).isEqualTo(usual(typeLast)).isNotNull();
        assertThat(fast(reader, last.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    private static @Nullable Observation fast(ObservationReader reader, byte[] json) {
        try {
            return reader.read(json, 0).observation();
        } catch (UnreadableEvent unreadable) {
            return null;
        }
    }

    private static @Nullable Observation usual(byte[] json) {
        try {
            return EventJson.read(json, Observation.class);
        } catch (UnreadableEvent unreadable) {
            return null;
        }
    }

    private static byte[] damaged(byte[] json, Random random) {
        byte[] damaged = json.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(damaged.length);
            String with = "0019-.,:{}[]\"\\ enull";
            damaged[at] = (byte) with.charAt(random.nextInt(with.length()));
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }

    private static ScoreChanged event(Random random) {
        Instant published = Instant.parse("2024-08-01T00:00:00Z").plusSeconds(random.nextInt(3) * 3600L);
        Provenance from = new Provenance(
                "source" + random.nextInt(2),
                "https://example.org/x",
                published,
                random.nextBoolean() ? published : null,
                "00",
                "p/1",
                "run",
                random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(100_000),
                Mode.LIVE);
        ModelId id = new ModelId("lab" + random.nextInt(3), "m" + random.nextInt(20));
        Double parameters = random.nextBoolean() ? 7.5 : null;
        LocalDate released = random.nextBoolean() ? LocalDate.of(2024, 5, 1) : null;
        Model model = new Model(
                id,
                NAMES.get(random.nextInt(NAMES.size() - 1)),
                id.lab(),
                random.nextBoolean() ? "Lab" : null,
                random.nextBoolean() ? "US" : null,
                List.of(Openness.values()).get(random.nextInt(Openness.values().length)),
                random.nextBoolean() ? "high" : null,
                parameters,
                SizeTier.of(parameters),
                released,
                released == null ? null : DateBasis.STATED,
                random.nextBoolean());
        return new ScoreChanged(
                from,
                BOARD,
                new Publication(BOARD, published),
                model,
                NAMES.get(random.nextInt(NAMES.size() - 1)),
                score(random),
                random.nextBoolean() ? score(random) : null,
                random.nextBoolean() ? random.nextInt(300) : null,
                null);
    }

    private static Score score(Random random) {
        double value = random.nextBoolean() ? random.nextInt(2000) : random.nextDouble() * 1e6 - 1000;
        if (random.nextBoolean()) {
            return Score.of(value);
        }
        Integer votes = random.nextBoolean() ? random.nextInt(20_000) : null;
        return new Score(value, value - random.nextDouble(), value + 3, votes);
    }
}
