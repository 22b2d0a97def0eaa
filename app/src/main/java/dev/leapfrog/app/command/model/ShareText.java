package dev.leapfrog.app.command.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.model.MeasureTitle;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.output.UptakeFact.Reached;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.output.UptakeShares.Leading;
import dev.leapfrog.events.output.UptakeShares.Shares;
import dev.leapfrog.events.output.UptakeShares.Top;
import dev.leapfrog.sinks.share.SharesAt;
import org.jspecify.annotations.Nullable;

/**
 * The shares of one list in lines.
 *
 * @param state of the list
 * @param known where the shares before, and the velocity of its models, come from
 */
record ShareText(UptakeShares state, SharesAt known, Plots plots) {
    private static final int MOST_LABS = 8;
    private static final int MOST_COUNTRIES = 6;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(MeasureTitle.of(state.measure()) + " (" + state.measure() + "), " + universe() + ", "
                + LocalDate.ofInstant(state.at(), ZoneOffset.UTC) + ", " + Amounts.of(state.total()) + " in all, from "
                + state.provenance().source());
        Shares shares = state.shares();
        SharePlot past = new SharePlot(known.past(state), plots);
        lines.add("  country   " + parts(shares.countries(), MOST_COUNTRIES) + leads("country", shares.countries()));
        lines.addAll(past.lines(Shares::countries));
        lines.add("  openness  " + open(shares.openness()) + leads("openness", openAndClosed(shares.openness())));
        lines.addAll(past.lines(of -> openAndClosed(of.openness())));
        lines.add("  lab       " + parts(shares.labs(), MOST_LABS) + leads("lab", shares.labs()));
        lines.addAll(past.lines(Shares::labs));
        for (Top top : state.models()) {
            lines.add(String.format(
                            Locale.ROOT,
                            "  %-36s %-16s %-3s %8s %6s  %s",
                            top.model().shown(),
                            top.model().labShown(),
                            top.model().country() == null ? "-" : top.model().country(),
                            Amounts.of(top.value()),
                            Amounts.percent(top.share()),
                            velocity(top))
                    .stripTrailing());
        }
        return lines;
    }

    private String universe() {
        return state.universe().equals("all")
                ? "all " + state.entries() + " listed"
                : state.universe() + ", " + state.entries() + (state.entries() == 1 ? " name" : " names");
    }

    /** Since when who is first has led for sure; or who last did, while another one is ahead. */
    private String leads(String by, SortedMap<String, Double> parts) {
        Leading lead = state.leads().get(by);
        if (lead == null || lead.holder() == null) {
            return "; what is not known could decide who leads";
        }
        if (!lead.holder().equals(first(parts))) {
            return "; the last clear leader was " + lead.holder();
        }
        return lead.since() == null
                ? ""
                : "; " + lead.holder() + " leads since " + LocalDate.ofInstant(lead.since(), ZoneOffset.UTC);
    }

    private static String first(SortedMap<String, Double> parts) {
        return parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(Shares.UNKNOWN))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Shares.UNKNOWN);
    }

    private static String parts(SortedMap<String, Double> parts, int most) {
        List<Map.Entry<String, Double>> known = parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(Shares.UNKNOWN))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        StringBuilder text = new StringBuilder(known.stream()
                .limit(most)
                .map(part -> part.getKey() + " " + Amounts.percent(part.getValue()))
                .collect(Collectors.joining(", ")));
        double rest = known.stream().skip(most).mapToDouble(Map.Entry::getValue).sum();
        if (known.size() > most) {
            text.append(", others ").append(Amounts.percent(rest));
        }
        Double unknown = parts.get(Shares.UNKNOWN);
        if (unknown != null) {
            text.append(text.isEmpty() ? "" : ", ").append("not known ").append(Amounts.percent(unknown));
        }
        return text.toString();
    }

    /** All that is open, and its kinds. */
    private static String open(SortedMap<String, Double> openness) {
        Map<String, Double> kinds = new LinkedHashMap<>();
        for (Openness kind : Openness.values()) {
            Double share = openness.get(key(kind));
            if (share != null && kind.isOpen()) {
                kinds.put(key(kind).replace('_', ' '), share);
            }
        }
        SortedMap<String, Double> both = openAndClosed(openness);
        String text = parts(both, both.size());
        return kinds.size() < 2
                ? text
                : text + " ("
                        + kinds.entrySet().stream()
                                .map(kind -> kind.getKey() + " " + Amounts.percent(kind.getValue()))
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    private static SortedMap<String, Double> openAndClosed(SortedMap<String, Double> openness) {
        SortedMap<String, Double> both = new TreeMap<>();
        for (Openness kind : Openness.values()) {
            Double share = openness.get(key(kind));
            if (share != null) {
                both.merge(kind.isOpen() ? "open" : key(kind), share, Double::sum);
            }
        }
        return both;
    }

    private static String key(Openness openness) {
        return openness.name().toLowerCase(Locale.ROOT);
    }

    /** How soon it came to the two highest levels of which that is known. */
    private String velocity(Top top) {
        return reached(top).reversed().stream()
                .filter(one -> one.days() != null)
                .limit(2)
                .map(one -> Amounts.of(one.level()) + " in " + one.days() + (days(one) == 1 ? " day" : " days"))
                .collect(Collectors.joining(", "));
    }

    private static long days(Reached one) {
        return one.days() == null ? 0 : one.days();
    }

    private List<Reached> reached(Top top) {
        @Nullable UptakeFact fact = known.of(top.model().id()).get(state.measure());
        return fact == null || fact.reached() == null ? List.of() : fact.reached();
    }

    /** The same as one object of JSON. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("measure", state.measure());
        fields.put("universe", state.universe());
        fields.put("at", state.at());
        fields.put("source", state.provenance().source());
        fields.put("entries", state.entries());
        fields.put("total", state.total());
        fields.put("shares", state.shares());
        fields.put("leads", state.leads());
        List<Map<String, Object>> models = new ArrayList<>();
        for (Top top : state.models()) {
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("model", top.model());
            model.put("value", top.value());
            model.put("share", top.share());
            model.put("reached", reached(top));
            models.add(model);
        }
        fields.put("models", models);
        return fields;
    }
}
