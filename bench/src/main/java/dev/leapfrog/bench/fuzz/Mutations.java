package dev.leapfrog.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Alters pages at random. Of one seed always the same comes. */
final class Mutations {
    private static final List<Mutation> FREQUENT = List.of(
            ByteMutations::flip,
            ByteMutations::cutOut,
            ByteMutations::oddity,
            LineMutations::without,
            LineMutations::twice,
            LineMutations::moved,
            LineMutations::swapped,
            TokenMutations::without,
            TokenMutations::twice,
            TokenMutations::swapped,
            TokenMutations::number,
            TokenMutations::scaled,
            TokenMutations::date,
            TokenMutations::renamedEverywhere,
            TokenMutations::ofAnotherType,
            MarkupMutations::damagedTag,
            MarkupMutations::strayTag,
            MarkupMutations::otherContainer);

    private static final List<Mutation> RARE = List.of(
            ByteMutations::truncated,
            ByteMutations::otherCharset,
            ByteMutations::byteOrderMark,
            ByteMutations::gzipped,
            ByteMutations::endless,
            MarkupMutations::nested,
            MarkupMutations::entities);

    private static final int RARELY = 25;
    private static final int WITH_ANOTHER = 50;
    /** How many alterations at once; most often one, as what is altered much is soon no page at all. */
    private static final List<Integer> AT_ONCE = List.of(1, 1, 1, 2, 2, 3, 5);

    private Mutations() {}

    /** One way to alter the text of a page, each of whose characters is a byte. */
    @FunctionalInterface
    interface Mutation {
        String of(String text, Random random);
    }

    /**
     * A page altered once or several times.
     *
     * @param other another page, for what is made of two
     */
    static byte[] of(byte[] body, byte[] other, Random random) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (random.nextInt(WITH_ANOTHER) == 0) {
            text = ByteMutations.joined(text, new String(other, StandardCharsets.ISO_8859_1), random);
        }
        boolean json = text.startsWith("{") || text.startsWith("[");
        for (int i = one(AT_ONCE, random); i > 0; i--) {
            text = json && random.nextInt(3) > 0
                    ? JsonMutations.of(text, random)
                    : one(random.nextInt(RARELY) == 0 ? RARE : FREQUENT, random).of(text, random);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Text outside of ASCII as the bytes of UTF-8. */
    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static String replaced(String text, int from, int to, String by) {
        return text.substring(0, from) + by + text.substring(to);
    }
}
