package dev.leapfrog.ingest.resolve.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.name.NameForm;
import dev.leapfrog.ingest.resolve.spelling.MatchKey;
import org.jspecify.annotations.Nullable;

/** The dated releases of one name, by the name without a date: which of them was the latest on a day. */
final class DatedReleases {
    /** In the name of a model itself, as in {@code chatgpt-4o-latest}, the word does not mean the latest of several. */
    private static final String LATEST = "latest";

    private static final Pattern SHORT_DATE =
            Pattern.compile("(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|2[3-9](?:0[1-9]|1[0-2])");

    private final Map<String, List<Dated>> byKey = new HashMap<>();

    private record Dated(CatalogueEntry entry, @Nullable LocalDate released) {}

    void add(CatalogueEntry entry) {
        if (entry.model().id().name().contains(LATEST)) {
            return;
        }
        byKey.computeIfAbsent(key(entry.form()), key -> new ArrayList<>(1)).add(new Dated(entry, entry.released()));
    }

    private static String key(NameForm form) {
        List<String> words = new ArrayList<>(Arrays.asList(form.words().split("-", -1)));
        words.removeIf(word -> SHORT_DATE.matcher(word).matches());
        return MatchKey.of(String.join("-", words));
    }

    /** The releases of what the name says, with a date or without. */
    List<CatalogueEntry> of(NameForm form, @Nullable String lab) {
        return byKey.getOrDefault(MatchKey.of(form.words()), List.of()).stream()
                .map(Dated::entry)
                .filter(entry -> lab == null || entry.model().id().lab().equals(lab))
                .toList();
    }

    /**
     * The release of a name that was the latest on a day; null when the day of one is not known, or when there is one
     * alone and that without a date, which the name then means anyway.
     */
    @Nullable
    CatalogueEntry latest(NameForm form, @Nullable String lab, LocalDate day) {
        Dated latest = null;
        int found = 0;
        for (Dated one : byKey.getOrDefault(MatchKey.of(form.words()), List.of())) {
            ModelId id = one.entry.model().id();
            if (lab != null && !id.lab().equals(lab)) {
                continue;
            }
            if (one.released == null) {
                return null;
            }
            found++;
            boolean out = !one.released.isAfter(day);
            if (out && (latest == null || latest.released == null || one.released.isAfter(latest.released))) {
                latest = one;
            }
        }
        boolean dated = latest != null && !latest.entry.form().key().equals(MatchKey.of(form.words()));
        return latest == null || (found < 2 && !dated) ? null : latest.entry;
    }
}
