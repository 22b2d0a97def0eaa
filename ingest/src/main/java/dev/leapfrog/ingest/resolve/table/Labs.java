package dev.leapfrog.ingest.resolve.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The known labs, by every way in which sources write them. */
public final class Labs {
    private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_ORGANIZATIONS = Pattern.compile("\\s*,\\s*");

    private final Map<String, Lab> bySpelling = new HashMap<>();
    private final Map<String, Lab> byId = new HashMap<>();
    private final Map<String, Lab> namesakes = new HashMap<>();

    /** @throws IllegalArgumentException when two labs claim one spelling */
    public Labs(List<Lab> labs) {
        for (Lab lab : labs) {
            byId.put(lab.id(), lab);
            claim(lab.id(), lab);
            claim(lab.name(), lab);
            lab.aliases().forEach(alias -> claim(alias, lab));
            lab.namesakes().forEach(name -> namesakes.put(lab.id() + " " + compared(name), lab));
        }
    }

    private void claim(String spelling, Lab lab) {
        Lab other = bySpelling.putIfAbsent(compared(spelling), lab);
        if (other != null && !other.equals(lab)) {
            throw new IllegalArgumentException(
                    "labs " + other.id() + " and " + lab.id() + " both claim '" + spelling + "'");
        }
    }

    /** The lab with that id; null when it is not known. */
    @Nullable
    public Lab byId(String id) {
        return byId.get(id);
    }

    /** The lab that a source means; of several, parted by commas, the first that is known. */
    @Nullable
    public Lab find(@Nullable String organization) {
        if (organization == null) {
            return null;
        }
        Lab whole = bySpelling.get(compared(organization));
        if (whole != null || organization.indexOf(',') < 0) {
            return whole;
        }
        for (String one : BETWEEN_ORGANIZATIONS.split(organization, -1)) {
            Lab lab = bySpelling.get(compared(one));
            if (lab != null) {
                return lab;
            }
        }
        return null;
    }

    /**
     * The lab that a source means with a name of some family.
     *
     * @param family id of the lab whose family the name is of; null when none is known
     */
    @Nullable
    public Lab find(@Nullable String organization, @Nullable String family) {
        Lab namesake =
                organization == null || family == null ? null : namesakes.get(family + " " + compared(organization));
        return namesake == null ? find(organization) : namesake;
    }

    private static String compared(String organization) {
        return NOT_COMPARED.matcher(organization).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
