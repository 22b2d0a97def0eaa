package dev.leapfrog.bench.mutation;

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

    private static final int RARELY = 20;
    private static final int WITH_ANOTHER = 40;
    private static final int MOST_AT_ONCE = 4;

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
        for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
            text = one(random.nextInt(RARELY) == 0 ? RARE : FREQUENT, random).of(text, random);
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
