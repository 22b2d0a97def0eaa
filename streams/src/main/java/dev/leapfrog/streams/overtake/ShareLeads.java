package dev.leapfrog.streams.overtake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.UptakeShares.Leading;
import dev.leapfrog.events.output.UptakeShares.Shares;

/**
 * Who leads by country, openness and lab, and of which countries it is known whether they have the majority.
 *
 * @param leads by what is compared: {@code country}, {@code openness}, {@code lab}, {@code majority CN}
 */
public record ShareLeads(SortedMap<String, ShareLead> leads) {
    /** Nobody is known to lead. */
    public static final ShareLeads NONE = new ShareLeads(new TreeMap<>());

    static final String COUNTRY = "country";
    static final String OPENNESS = "openness";
    static final String LAB = "lab";
    static final String MAJORITY = "majority ";
    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String OTHERS = "others";

    public ShareLeads {
        leads = Collections.unmodifiableSortedMap(new TreeMap<>(leads));
    }

    /** One that took the lead from another. */
    public record Overtake(String by, String from, String to, double share, double formerShare, Instant ahead) {
        public boolean isOfCountries() {
            return by.equals(COUNTRY);
        }
    }

    /** What a list makes of the leads. */
    public record Step(ShareLeads leads, List<Overtake> overtakes) {
        public Step {
            overtakes = List.copyOf(overtakes);
        }
    }

    /** Who leads by these shares, with nothing to compare them with. */
    public static ShareLeads of(Shares shares, ShareRules rules) {
        SortedMap<String, ShareLead> leads = new TreeMap<>();
        compared(shares, rules).forEach((by, parts) -> leads.put(by, ShareLead.of(parts)));
        return new ShareLeads(leads);
    }

    /** Goes on with the next list. */
    public Step next(Shares shares, Instant at, ShareRules rules) {
        SortedMap<String, ShareLead> next = new TreeMap<>();
        List<Overtake> overtakes = new ArrayList<>();
        compared(shares, rules).forEach((by, parts) -> {
            ShareLead.Step step = leads.getOrDefault(by, ShareLead.NONE).next(parts, at, rules);
            next.put(by, step.lead());
            if (step instanceof ShareLead.Step.Overtaken overtaken) {
                overtakes.add(new Overtake(
                        by,
                        overtaken.from(),
                        overtaken.to(),
                        parts.getOrDefault(overtaken.to(), 0.0),
                        parts.getOrDefault(overtaken.from(), 0.0),
                        overtaken.ahead()));
            }
        });
        return new Step(new ShareLeads(next), overtakes);
    }

    /**
     * What is known of models changed, not their use: whoever leads the shares that they had by what is known now has
     * overtaken nobody.
     */
    public ShareLeads reclassified(Shares shares, ShareRules rules) {
        SortedMap<String, ShareLead> now = new TreeMap<>(leads);
        compared(shares, rules).forEach((by, parts) -> {
            String decided = ShareLead.decidedLeader(parts);
            ShareLead known = leads.getOrDefault(by, ShareLead.NONE);
            if (decided != null && !decided.equals(known.holder()) && !decided.equals(known.challenger())) {
                now.put(by, ShareLead.of(parts));
            }
        });
        return new ShareLeads(now);
    }

    /** As a state names them. */
    public SortedMap<String, Leading> named() {
        SortedMap<String, Leading> named = new TreeMap<>();
        leads.forEach((by, lead) -> {
            if (!by.startsWith(MAJORITY)) {
                named.put(by, new Leading(lead.holder(), lead.since()));
            }
        });
        return named;
    }

    private static SortedMap<String, SortedMap<String, Double>> compared(Shares shares, ShareRules rules) {
        SortedMap<String, SortedMap<String, Double>> compared = new TreeMap<>();
        compared.put(COUNTRY, shares.countries());
        compared.put(OPENNESS, openAndClosed(shares.openness()));
        compared.put(LAB, shares.labs());
        for (String country : rules.majorities()) {
            compared.put(MAJORITY + country, against(country, shares.countries()));
        }
        return compared;
    }

    /** Open models, of all kinds, and closed ones. */
    private static SortedMap<String, Double> openAndClosed(SortedMap<String, Double> openness) {
        SortedMap<String, Double> parts = new TreeMap<>();
        openness.forEach((kind, share) -> parts.merge(group(kind), share, Double::sum));
        return parts;
    }

    private static String group(String kind) {
        for (Openness openness : Openness.values()) {
            if (openness.isOpen() && openness.name().equalsIgnoreCase(kind)) {
                return OPEN;
            }
        }
        return kind;
    }

    private static SortedMap<String, Double> against(String country, SortedMap<String, Double> countries) {
        SortedMap<String, Double> parts = new TreeMap<>();
        parts.put(country, 0.0);
        parts.put(OTHERS, 0.0);
        countries.forEach((key, share) ->
                parts.merge(key.equals(country) || key.equals(Shares.UNKNOWN) ? key : OTHERS, share, Double::sum));
        return parts;
    }
}
