package dev.leapfrog.streams.release;

import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a model.
 *
 * @param firstSeenOn when a registry was first seen to list it; null while none does
 * @param details what each source says of it, by source
 * @param endings what each source says of its end, by provider whose offer ends and by source and entry; the provider
 *     is empty for the model itself
 * @param ends what was told of that, by provider
 * @param released whether its release was told
 */
record Release(
        Model model,
        @Nullable LocalDate firstSeenOn,
        SortedMap<String, ModelDetails> details,
        SortedMap<String, SortedMap<String, Ending>> endings,
        SortedMap<String, AlertedEnd> ends,
        boolean released) {
    /** Stands for the model itself among providers. */
    static final String MODEL = "";

    Release {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        endings = Collections.unmodifiableSortedMap(new TreeMap<>(endings));
        ends = Collections.unmodifiableSortedMap(new TreeMap<>(ends));
    }

    static Release unknown(Model model) {
        return new Release(
                model.withoutConfiguration(), null, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), false);
    }

    Release with(Model other) {
        return new Release(other.withoutConfiguration(), firstSeenOn, details, endings, ends, released);
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
                ends,
                released);
    }

    /**
     * What an entry of a source says of an end.
     *
     * @param ending null when it says nothing any more
     */
    Release ending(String provider, String entry, @Nullable Ending ending) {
        SortedMap<String, SortedMap<String, Ending>> all = new TreeMap<>(endings);
        SortedMap<String, Ending> said = new TreeMap<>(all.getOrDefault(provider, new TreeMap<>()));
        if (ending == null) {
            said.remove(entry);
        } else {
            said.put(entry, ending);
        }
        all.put(provider, said);
        if (said.isEmpty()) {
            all.remove(provider);
        }
        return new Release(model, firstSeenOn, details, all, ends, released);
    }

    Release told(String provider, AlertedEnd end) {
        SortedMap<String, AlertedEnd> all = new TreeMap<>(ends);
        all.put(provider, end);
        return new Release(model, firstSeenOn, details, endings, all, released);
    }

    Release withReleaseTold() {
        return new Release(model, firstSeenOn, details, endings, ends, true);
    }

    /**
     * Both are one model: what is known of either, this one's word first.
     *
     * @param told what was told of its ends
     */
    Release joined(Release other, SortedMap<String, AlertedEnd> told) {
        SortedMap<String, ModelDetails> all = new TreeMap<>(other.details);
        all.putAll(details);
        SortedMap<String, SortedMap<String, Ending>> said = new TreeMap<>(other.endings);
        endings.forEach((provider, own) -> {
            SortedMap<String, Ending> both = new TreeMap<>(said.getOrDefault(provider, new TreeMap<>()));
            both.putAll(own);
            said.put(provider, both);
        });
        LocalDate first = firstSeenOn == null || (other.firstSeenOn != null && other.firstSeenOn.isBefore(firstSeenOn))
                ? other.firstSeenOn
                : firstSeenOn;
        return new Release(model, first, all, said, told, released || other.released);
    }

    /** What is known of the end on each channel of which anybody says anything. */
    List<ChannelEnd> channelEnds(ReleaseRules rules, Function<String, @Nullable LocalDate> read) {
        return endings.entrySet().stream()
                .map(said -> ChannelEnd.of(said.getKey(), said.getValue().values(), model.lab(), rules, read))
                .toList();
    }

    /** A part of what is said, of the source of most weight that says it. */
    <T> @Nullable T first(Function<ModelDetails, @Nullable T> part, ReleaseRules rules) {
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
