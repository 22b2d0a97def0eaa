package dev.leapfrog.ingest.resolve.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.leapfrog.ingest.resolve.spelling.Memo;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import org.jspecify.annotations.Nullable;

/** The known providers, by every way in which price lists write them. */
public final class Providers {
    private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}@]+");

    private static final int REMEMBERED_SPELLINGS = 2_000;

    private final Map<String, Provider> whole = new HashMap<>();
    private final Map<String, Provider> beginnings =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final Memo<String, Optional<Provider>> found = new Memo<>(REMEMBERED_SPELLINGS, this::search);

    /** @throws IllegalArgumentException when two providers claim one spelling */
    Providers(List<Provider> providers) {
        for (Provider provider : providers) {
            claim(provider.id(), provider);
            claim(provider.name(), provider);
            provider.aliases().forEach(alias -> claim(alias, provider));
        }
    }

    /** The table that comes with this package, read anew. */
    public static Providers bundled() {
        return new Providers(BundledTables.providers());
    }

    /** How providers write themselves, by their ids. */
    public static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        BundledTables.providers().forEach(provider -> names.put(provider.id(), provider.name()));
        return names;
    }

    private void claim(String spelling, Provider provider) {
        Map<String, Provider> kind = spelling.endsWith("*") ? beginnings : whole;
        Provider other = kind.putIfAbsent(compared(spelling), provider);
        if (other != null && !other.equals(provider)) {
            throw new IllegalArgumentException(
                    "providers " + other.id() + " and " + provider.id() + " both claim '" + spelling + "'");
        }
    }

    /** The provider that a price list means; null when it is not known. Case and punctuation do not count. */
    public @Nullable Provider find(String written) {
        return found.answer(written).orElse(null);
    }

    private Optional<Provider> search(String written) {
        String name = compared(written);
        Provider known = whole.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        for (Map.Entry<String, Provider> beginning : beginnings.entrySet()) {
            if (name.startsWith(beginning.getKey())) {
                return Optional.of(beginning.getValue());
            }
        }
        return Optional.empty();
    }

    /** The id of the provider that a price list means; of one that is not known, what the list writes as a slug. */
    public String idOf(String written) {
        Provider known = find(written);
        return known == null ? NormalForm.of(written) : known.id();
    }

    private static String compared(String written) {
        return NOT_COMPARED.matcher(written).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
