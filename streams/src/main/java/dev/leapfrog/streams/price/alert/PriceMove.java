package dev.leapfrog.streams.price.alert;

import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;

/** What a change does to who pays: which way each amount went, and the blended price. */
record PriceMove(Price before, Price after) {
    /** The words of it, as metrics bear them in lower case. */
    enum Change {
        CUT,
        RAISE,
        /** Input and output went different ways. */
        MIXED,
        /** To zero. */
        FREE,
        /** From zero. */
        PAID,
        /** The name means another model since. */
        TARGET,
        /** Neither input nor output, or amounts that are not known. */
        OTHER
    }

    Change change(boolean target) {
        if (target) {
            return Change.TARGET;
        }
        if (after.isFree() != before.isFree()) {
            return after.isFree() ? Change.FREE : Change.PAID;
        }
        int input = way(before.input(), after.input());
        int output = way(before.output(), after.output());
        if (input * output < 0) {
            return Change.MIXED;
        }
        int way = input + output;
        return way == 0 ? Change.OTHER : way < 0 ? Change.CUT : Change.RAISE;
    }

    /** How far the blended price moved, 1 for doubled; infinite from free to paid, null when either is not known. */
    @Nullable
    Double blended() {
        Double was = before.blended();
        Double is = after.blended();
        if (was == null || is == null) {
            return null;
        }
        return was.equals(is) ? 0 : (is - was) / was;
    }

    private static int way(@Nullable Double was, @Nullable Double is) {
        return was == null || is == null || was < 0 || is < 0 ? 0 : Double.compare(is, was);
    }
}
