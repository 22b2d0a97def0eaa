package dev.leapfrog.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;

/** No bytes make a source throw: every page of the fixtures, altered at random, a seed each. */
class MutatedPagesTest {
    private static final int SEEDS = Integer.getInteger("leapfrog.seeds", 80);
    private static final List<String> ODDITIES = List.of(
            ",",
            "\"",
            "\n",
            "\r",
            "\0",
            "<",
            "{",
            "}",
            "null",
            "NaN",
            "1e999",
            "-",
            "+",
            "9999999999999",
            "0.0",
            "\uFEFF",
            "\u202E",
            "±");

    @ParameterizedTest
    @MethodSource("dev.leapfrog.ingest.intake.PageFixturesTest#pages")
    void shouldEndInAParsingWhateverThePage(PageFixturesTest.Page page) throws IOException {
        byte[] body = Files.readAllBytes(page.file());
        for (int seed = 0; seed < SEEDS; seed++) {
            byte[] mutated = mutated(body, new Random(seed));
            assertThatCode(() -> ParsingText.of(page.parse(mutated)))
                    .as("%s, seed %d", page, seed)
                    .doesNotThrowAnyException();
        }
    }

    /** One to five alterations: bytes changed, cut out, doubled, moved, or something odd put in. */
    static byte[] mutated(byte[] body, Random random) {
        byte[] mutated = body;
        for (int i = random.nextInt(5); i >= 0; i--) {
            mutated = alteration(mutated, random);
        }
        return mutated;
    }

    private static byte[] alteration(byte[] body, Random random) {
        int from = random.nextInt(body.length + 1);
        int to = Math.min(body.length, from + random.nextInt(1 + random.nextInt(200)));
        ByteArrayOutputStream altered = new ByteArrayOutputStream(body.length + 200);
        altered.write(body, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> altered.write(random.nextInt(256));
            case 1 -> altered.writeBytes(oddity(random));
            case 2 -> altered.write(body, from, to - from);
            case 3 -> {
                altered.write(body, from, to - from);
                altered.write(body, from, to - from);
            }
            default -> altered.write(body, 0, to);
        }
        altered.write(body, to, body.length - to);
        return altered.toByteArray();
    }

    private static byte[] oddity(Random random) {
        return ODDITIES.get(random.nextInt(ODDITIES.size())).getBytes(StandardCharsets.UTF_8);
    }
}
