package dev.leapfrog.ingest.resolve.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The known owners in the paths of names that are no labs, or write themselves otherwise than those do. */
public final class Namespaces {
    private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}@]+");

    private final Map<String, Namespace> byName = new HashMap<>();

    /** @throws IllegalArgumentException when one is given twice, or a lab's is known as that lab's already */
    public Namespaces(List<Namespace> namespaces, Labs labs) {
        for (Namespace namespace : namespaces) {
            if (namespace.lab() != null && labs.byId(namespace.lab()) == null) {
                throw new IllegalArgumentException("namespace '" + namespace.name() + "' is of no known lab");
            }
            if (byName.putIfAbsent(compared(namespace.name()), namespace) != null) {
                throw new IllegalArgumentException("namespace '" + namespace.name() + "' is given twice");
            }
        }
    }

    /** What is known of an owner; null when nothing is. */
    @Nullable
    public Namespace find(String owner) {
        return byName.get(compared(owner));
    }

    private static String compared(String name) {
        return NOT_COMPARED.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
