package dev.leapfrog.ingest.resolve.name;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import dev.leapfrog.ingest.resolve.spelling.WrittenName;
import dev.leapfrog.ingest.resolve.table.Convention;
import dev.leapfrog.ingest.resolve.table.Lab;
import dev.leapfrog.ingest.resolve.table.Labs;
import dev.leapfrog.ingest.resolve.table.Namespace;
import dev.leapfrog.ingest.resolve.table.Namespaces;
import dev.leapfrog.ingest.resolve.table.Provider;
import dev.leapfrog.ingest.resolve.table.Providers;
import org.jspecify.annotations.Nullable;

/** Whose a name is, by the path before it: the nearest part that is neither a provider nor a folder nor a region. */
public final class Owners {
    private static final Set<String> FOLDERS = Set.of(
            "",
            "models",
            "chat-completion",
            "completion",
            "model",
            "accounts",
            "route",
            "router",
            "publishers",
            "foundation-model",
            "global",
            "global-standard",
            "us",
            "eu",
            "hd",
            "standard",
            "low",
            "medium",
            "high",
            "*",
            "api",
            "v1",
            "library",
            "chat",
            "inference");
    private static final Pattern REGION =
            Pattern.compile("[a-z]{2}(?:-gov)?-[a-z]{4,12}-\\d|\\d{1,2}-month-commitment|\\d+-x-\\d+");

    private final Labs labs;
    private final Providers providers;
    private final Namespaces namespaces;

    public Owners(Labs labs, Providers providers, Namespaces namespaces) {
        this.labs = labs;
        this.providers = providers;
        this.namespaces = namespaces;
    }

    /**
     * @param lab id of the lab in the path; null when there is none
     * @param provider id of the lab whose own channel serves it; it may serve others' models too
     * @param unknown an owner that is neither a known lab nor a known provider; null when there is none
     */
    public record Owner(
            @Nullable String lab,
            @Nullable String provider,
            @Nullable String unknown) {
        static final Owner NOBODY = new Owner(null, null, null);
    }

    /** Whether one in the path lists weights under the names of their repositories, tuned or not. */
    public boolean listsRepositories(List<String> path) {
        return path.stream()
                .map(part -> providers.find(WrittenName.withoutScheme(part)))
                .anyMatch(provider -> provider != null && Boolean.TRUE.equals(provider.repositories()));
    }

    public Owner of(List<String> path, Convention convention) {
        boolean providerFirst = convention.has(Convention.Trait.PROVIDER_FIRST);
        String serving = null;
        for (int i = path.size() - 1; i >= 0; i--) {
            String part = WrittenName.withoutScheme(path.get(i)).toLowerCase(Locale.ROOT);
            Provider provider = providers.find(part);
            boolean owns = convention.has(Convention.Trait.OWNERS_TOO)
                    && provider == null
                    && labs.find(part) == null
                    && namespaces.find(part) == null
                    && !FOLDERS.contains(part);
            if (i == 0 && providerFirst && !owns) {
                return new Owner(null, provider == null || provider.serves() ? serving : provider.lab(), null);
            }
            if (FOLDERS.contains(part) || REGION.matcher(part).matches()) {
                continue;
            }
            Namespace namespace = namespaces.find(part);
            if (namespace != null && namespace.lab() == null) {
                continue;
            }
            Lab lab = namespace == null ? labs.find(part) : labs.byId(Objects.requireNonNull(namespace.lab()));
            if (lab != null) {
                return new Owner(lab.id(), null, null);
            }
            if (provider == null) {
                return new Owner(null, null, NormalForm.of(part));
            }
            serving = provider.serves() ? serving : provider.lab();
        }
        return new Owner(null, serving, null);
    }
}
