package dev.leapfrog.ingest.resolve.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.leapfrog.events.model.Openness;
import org.jspecify.annotations.Nullable;

/** What licences say of openness, as {@code licences.yaml} has it. */
public final class Licences {
    private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}.]+|\\blicen[cs]e\\b");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Openness> whole = new HashMap<>();
    private final Map<String, Openness> beginnings =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** @throws IllegalArgumentException when a licence is listed twice */
    public Licences(Map<Openness, List<String>> names) {
        names.forEach((openness, licences) -> licences.forEach(licence -> add(licence, openness)));
    }

    private void add(String licence, Openness openness) {
        Map<String, Openness> kind = licence.endsWith("*") ? beginnings : whole;
        if (kind.put(compared(licence), openness) != null) {
            throw new IllegalArgumentException("licence '" + licence + "' is listed twice");
        }
    }

    /** {@code UNKNOWN} for a licence that is not listed, and for none. */
    public Openness openness(@Nullable String licence) {
        if (licence == null) {
            return Openness.UNKNOWN;
        }
        String name = compared(licence);
        Openness listed = whole.get(name);
        if (listed != null) {
            return listed;
        }
        for (Map.Entry<String, Openness> beginning : beginnings.entrySet()) {
            if (name.startsWith(beginning.getKey())) {
                return beginning.getValue();
            }
        }
        return Openness.UNKNOWN;
    }

    private static String compared(String licence) {
        String words = NOT_COMPARED.matcher(licence.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return SPACES.matcher(words).replaceAll(" ").strip();
    }
}
