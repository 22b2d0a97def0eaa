package dev.leapfrog.streams.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.streams.crowd.TopFinding.MajorityChanged;
import dev.leapfrog.streams.crowd.TopFinding.MostChanged;
import dev.leapfrog.streams.crowd.figure.CrowdRules;
import org.jspecify.annotations.Nullable;

/**
 * Which country the first open models of a board are from, as last told or first measured.
 *
 * @param most which has most; null when that was never known
 * @param majority which has more than half; null when none
 * @param told whether the majority was told; its end is told only then
 */
record CountryLead(@Nullable String most, @Nullable String majority, boolean told) {
    /** The lead after a publication, and what was found in it. */
    record Verdict(CountryLead lead, List<TopFinding> findings) {}

    static CountryLead of(Concentration concentration, CrowdRules rules) {
        Division now = Measure.OPEN_COUNTRIES.of(concentration, rules.leastKnown());
        if (now == null) {
            return new CountryLead(null, null, false);
        }
        String first = first(now);
        return new CountryLead(first, half(now, first) > 0 ? first : null, false);
    }

    /** A majority ends when it is short of half by a step, so that one model more or less does not. */
    Verdict next(Concentration concentration, CrowdRules rules) {
        Division now = Measure.OPEN_COUNTRIES.of(concentration, rules.leastKnown());
        if (now == null) {
            return new Verdict(this, List.of());
        }
        if (most == null) {
            return new Verdict(of(concentration, rules), List.of());
        }
        List<TopFinding> findings = new ArrayList<>();
        String first = first(now);
        String major = majority;
        if (major != null && 2 * now.count(major) <= now.known() - 2 * rules.leadStep()) {
            if (told) {
                findings.add(new MajorityChanged(major, false, now));
            }
            major = null;
        }
        boolean isTold = told && major != null;
        boolean another = now.count(first) >= now.count(most) + rules.leadStep();
        if (half(now, first) > 0 && !first.equals(major)) {
            findings.add(new MajorityChanged(first, true, now));
            major = first;
            isTold = true;
        } else if (another) {
            findings.add(new MostChanged(most, first, now));
        }
        return new Verdict(new CountryLead(another ? first : most, major, isTold), findings);
    }

    /** The country with most models, the first by its code among equals. */
    private static String first(Division division) {
        return division.shares().entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** Positive above half, negative below. */
    private static int half(Division division, String country) {
        return Integer.compare(2 * division.count(country), division.known());
    }
}
