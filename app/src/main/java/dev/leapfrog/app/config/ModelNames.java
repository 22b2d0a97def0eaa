package dev.leapfrog.app.config;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.sinks.model.NearestIds;
import org.jspecify.annotations.Nullable;

/** What a user calls models: their ids here, or the names that are given to an API. */
public final class ModelNames {
    private static final String OVERRIDE = "override";

    private final Resolver resolver;

    public ModelNames(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * A model that a name means.
     *
     * @param known whether the catalogue or an alias of the user knows it; else only its lab is known
     */
    public record Meant(ModelId model, boolean known) {}

    /**
     * What a name means.
     *
     * @throws IllegalArgumentException when it is not even known whose model that could be; the message names the ids
     *     that are written most alike
     */
    public Meant meant(String name) {
        String written = name.strip();
        if (written.isEmpty() || written.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("'" + name + "' is no id of a model, such as openai/gpt-4o");
        }
        String lower = written.toLowerCase(Locale.ROOT);
        boolean id = lower.indexOf('/') > 0 && !lower.endsWith("/");
        if (id && resolver.known().contains(ModelId.parse(lower))) {
            return new Meant(ModelId.parse(lower), true);
        }
        Resolution found = resolver.resolve(
                new Naming(null, written, null, null, null, Links.NONE, null, LocalDate.now(ZoneOffset.UTC)));
        ModelId model = found.model().id();
        boolean known = found.how().equals(OVERRIDE) || resolver.known().contains(model);
        if (!known && !id && !found.model().resolved()) {
            throw new IllegalArgumentException(unknown(name));
        }
        return new Meant(known || !id ? model : ModelId.parse(lower), known);
    }

    /** The same; null when it is not even known whose model that could be. */
    public @Nullable Meant meantOrNull(String name) {
        try {
            return meant(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** The id that a name means; null likewise. */
    public @Nullable ModelId orNull(String name) {
        Meant meant = meantOrNull(name);
        return meant == null ? null : meant.model();
    }

    /** What to say of a name that means nothing. */
    public String unknown(String name) {
        return unknown(name, NearestIds.to(name, resolver.known()));
    }

    /** The same with ids that were found elsewhere. */
    public static String unknown(String name, List<ModelId> nearest) {
        return "no model is called '" + name + "'"
                + (nearest.isEmpty()
                        ? ""
                        : "; the nearest are "
                                + nearest.stream().map(ModelId::toString).collect(Collectors.joining(", ")));
    }

    /**
     * A size as people write it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static SizeTier size(String written) {
        String asked = written.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(SizeTier.values())
                .filter(tier -> tier.label().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("size '" + written + "' is not one of "
                        + Arrays.stream(SizeTier.values()).map(SizeTier::label).collect(Collectors.joining(", "))));
    }
}
