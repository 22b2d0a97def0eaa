package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.streams.detector.EventContext;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a model.
 *
 * @param firstSeenOn when a registry was first seen to list it; null while none does
 * @param details what each source says of it, by source
 * @param endings what each source says of its end, by provider whose offer ends and source; the provider is empty for
 *     the model itself
 * @param ended providers, as above, whose end has been published as effective
 */
record Release(
        Model model,
        @Nullable LocalDate firstSeenOn,
        SortedMap<String, ModelDetails> details,
        SortedMap<String, SortedMap<String, Ending>> endings,
        List<String> ended) {
    /** Stands for the model itself among providers. */
    static final String MODEL = "";

    Release {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        endings = Collections.unmodifiableSortedMap(new TreeMap<>(endings));
        ended = List.copyOf(ended);
    }

    static Release unknown(Model model) {
        return new Release(model.withoutConfiguration(), null, new TreeMap<>(), new TreeMap<>(), List.of());
    }

    Release with(Model other) {
        return new Release(other.withoutConfiguration(), firstSeenOn, details, endings, ended);
    }

    /** What a source says of it; the name is that of the source of most weight. */
    Release listed(String source, ModelDetails said, Model as, LocalDate on, ReleaseRules rules) {
        SortedMap<String, ModelDetails> all = new TreeMap<>(details);
        all.put(source, said);
        boolean first = source.equals(Collections.min(all.keySet(), rules.weight()));
        Model known = model.updatedBy(as.withoutConfiguration());
        return new Release(
                first ? known : known.named(model.name()),
                firstSeenOn == null || on.isBefore(firstSeenOn) ? on : firstSeenOn,
                all,
                endings,
                ended);
    }

    /**
     * What a source says of an end.
     *
     * @param ending null when it takes back what it said
     */
    Release ending(String provider, String source, @Nullable Ending ending) {
        SortedMap<String, SortedMap<String, Ending>> all = new TreeMap<>(endings);
        SortedMap<String, Ending> said = new TreeMap<>(all.getOrDefault(provider, new TreeMap<>()));
        if (ending == null) {
            said.remove(source);
        } else {
            said.put(source, ending);
        }
        all.put(provider, said);
        if (said.isEmpty()) {
            all.remove(provider);
        }
        List<String> published =
                ended.stream().filter(one -> !one.equals(provider)).toList();
        return new Release(model, firstSeenOn, details, all, published);
    }

    Release withEndPublished(String provider) {
        List<String> published = new ArrayList<>(ended);
        published.add(provider);
        return new Release(model, firstSeenOn, details, endings, published);
    }

    /** Both are one model: what is known of either, this one's word first. */
    Release joined(Release other) {
        SortedMap<String, ModelDetails> all = new TreeMap<>(other.details);
        all.putAll(details);
        SortedMap<String, SortedMap<String, Ending>> ends = new TreeMap<>(other.endings);
        ends.putAll(endings);
        List<String> published = new ArrayList<>(ended);
        other.ended.stream().filter(one -> !published.contains(one)).forEach(published::add);
        LocalDate first = firstSeenOn == null || (other.firstSeenOn != null && other.firstSeenOn.isBefore(firstSeenOn))
                ? other.firstSeenOn
                : firstSeenOn;
        return new Release(model, first, all, ends, published);
    }

    /** The end of a provider's offer, or of the model, in the word of the source of most weight. */
    @Nullable
    Ending ending(String provider, ReleaseRules rules) {
        SortedMap<String, Ending> said = endings.get(provider);
        return said == null
                ? null
                : said.entrySet().stream()
                        .min(Map.Entry.comparingByKey(rules.weight()))
                        .map(Map.Entry::getValue)
                        .orElse(null);
    }

    /** The earliest end that has not been published as effective; null when there is none. */
    @Nullable
    LocalDate nextEnd(ReleaseRules rules) {
        return endings.keySet().stream()
                .filter(provider -> !ended.contains(provider))
                .map(provider -> ending(provider, rules))
                .filter(Objects::nonNull)
                .map(Ending::effectiveOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The fact as it stands; only of a model that a registry lists or that is known to end. */
    ReleaseFact fact(ReleaseFact.Type type, EventContext context, ReleaseRules rules) {
        Ending end = ending(MODEL, rules);
        return new ReleaseFact(
                context.provenance(),
                context.at(),
                type,
                model,
                new ReleaseFact.Dates(
                        earliest(ModelDetails::announcedOn),
                        earliest(ModelDetails::listedOn),
                        firstSeenOn == null ? context.date() : firstSeenOn,
                        end == null ? null : end.announcedOn(),
                        end == null ? null : end.effectiveOn()),
                new ReleaseFact.Description(
                        first(ModelDetails::licence, rules),
                        first(ModelDetails::context, rules),
                        first(ModelDetails::modalities, rules),
                        first(ModelDetails::baseModels, rules),
                        first(ModelDetails::link, rules)),
                List.copyOf(details.keySet()));
    }

    private <T> @Nullable T first(Function<ModelDetails, @Nullable T> part, ReleaseRules rules) {
        return details.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(rules.weight()))
                .map(each -> part.apply(each.getValue()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The earliest day any source gives. */
    @Nullable
    LocalDate earliest(Function<ModelDetails, @Nullable LocalDate> day) {
        return details.values().stream()
                .map(day)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
