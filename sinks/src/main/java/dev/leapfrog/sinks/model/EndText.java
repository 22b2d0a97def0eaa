package dev.leapfrog.sinks.model;

import java.time.LocalDate;

import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.output.ReleaseFact;

/** The end of a model in words: when, where, whose word that is, and what to use instead. */
public final class EndText {
    private EndText() {}

    /**
     * One line.
     *
     * @param today by which it ends or ended
     */
    public static String of(ReleaseFact.End end, LocalDate today) {
        StringBuilder text = new StringBuilder(when(end, today))
                .append(end.provider() == null ? "" : " at " + end.provider())
                .append(", says ")
                .append(end.source())
                .append(end.vendorSays() ? " (the vendor)" : " (not the vendor)");
        EndTerms terms = end.terms();
        if (terms != null && terms.replacement() != null) {
            text.append("; to be replaced by ").append(terms.replacement());
        }
        return text.toString();
    }

    private static String when(ReleaseFact.End end, LocalDate today) {
        if (end.endsOn() != null) {
            return (end.endsOn().isAfter(today) ? "ends " : "ended ") + end.endsOn();
        }
        EndTerms terms = end.terms();
        if (terms != null && terms.stage() == EndTerms.Stage.RETIRED) {
            return "is retired";
        }
        return terms != null && terms.notBefore() != null
                ? "does not end before " + terms.notBefore()
                : "is to end, no day said";
    }
}
