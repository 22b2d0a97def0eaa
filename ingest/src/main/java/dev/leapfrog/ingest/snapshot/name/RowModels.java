package dev.leapfrog.ingest.snapshot.name;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.identity.OpennessWord;
import dev.leapfrog.ingest.resolve.table.Provider;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.source.listing.ListedModel;
import org.jspecify.annotations.Nullable;

/**
 * How names of one date are resolved.
 *
 * @param models by what a row says
 * @param source whose names they are
 * @param asOf date of the list
 */
public record RowModels(Function<Naming, Resolution> models, Providers providers, String source, LocalDate asOf) {
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^\\p{L}\\p{N}.]+");
    /** Words for a service at a price of its own; others name regions, clouds and moving names. */
    private static final Set<String> SERVICES =
            Set.of("free", "batch", "flex", "nitro", "floor", "extended", "exacto", "online", "discounted");

    private static final String OPENROUTER = "openrouter";
    private static final String MODELS_DEV = "models_dev";
    private static final String GENAI = "genai_prices";

    /** The model a row is about, with all that the row states of it. */
    public Model model(ListedModel listed) {
        return models.apply(naming(listed, source, asOf)).model();
    }

    /** The model that a name alone means, as in the name of a system. */
    public ModelId named(String name) {
        return models.apply(Naming.of(source, name, asOf)).model().id();
    }

    /** What stands for a system in place of a model: nobody has trained it, and nothing is known of it but its name. */
    public static Model system(String name) {
        String slug = NOT_IN_SLUG.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
        ModelId id = ModelId.system(slug);
        return new Model(
                id, name, id.lab(), null, null, Openness.UNKNOWN, null, null, SizeTier.UNKNOWN, null, null, true);
    }

    /** What a row of a source says of the model it means. */
    static Naming naming(ListedModel listed, String source, LocalDate asOf) {
        return new Naming(
                source,
                listed.name(),
                listed.organization(),
                listed.licence(),
                listed.link(),
                links(listed, source),
                listed.releasedOn(),
                asOf);
    }

    /** Only what names one model and no other: links that sources share among several releases are not followed. */
    private static Links links(ListedModel listed, String source) {
        return new Links(
                listed.weights(),
                source.startsWith(OPENROUTER) ? listed.sameAs() : null,
                source.startsWith(MODELS_DEV) ? listed.base() : null,
                source.startsWith(GENAI) ? listed.sameAs() : null);
    }

    /**
     * The model a provider's row is about. What somebody who only serves a model states of its release and licence is
     * no statement of its lab, and is left out.
     */
    public Served served(ListedModel listed, String written) {
        String provider = providers.idOf(written);
        Model model = model(listed);
        boolean firstParty = isFirstParty(written, model);
        boolean states = listed.licence() != null || listed.releasedOn() != null;
        return new Served(provider, firstParty || !states ? model : model(unstated(listed)), firstParty);
    }

    /**
     * The same, for a price: what a provider asks for another service (nothing, later answers, chosen hosts) is another
     * offer than the plain one, and the name that every list gives it says so. It is its configuration.
     */
    public Served offered(ListedModel listed, String written) {
        Served served = served(listed, written);
        String offer = models.apply(naming(listed, source, asOf)).offer();
        if (offer == null || !SERVICES.contains(offer.toLowerCase(Locale.ROOT))) {
            return served;
        }
        String service = offer.toLowerCase(Locale.ROOT);
        String ran = served.model().configuration();
        return new Served(
                served.provider(),
                served.model().inConfiguration(ran == null ? service : ran + " " + service),
                served.firstParty());
    }

    private boolean isFirstParty(String written, Model model) {
        Provider provider = providers.find(written);
        return provider != null && provider.isFirstParty(model.lab());
    }

    private static ListedModel unstated(ListedModel listed) {
        return new ListedModel(
                listed.name(),
                listed.organization(),
                null,
                listed.link(),
                null,
                listed.weights(),
                listed.sameAs(),
                listed.base());
    }

    /**
     * A model as somebody serves it.
     *
     * @param provider id of who serves it
     * @param firstParty whether that is the lab's own channel
     */
    public record Served(String provider, Model model, boolean firstParty) {}

    /** What a row claims of the openness of its model; null when nothing. */
    public @Nullable OpennessWord openness(ListedModel listed, @Nullable String provider) {
        boolean served = provider != null && !isFirstParty(provider, model(listed));
        return models.apply(naming(served ? unstated(listed) : listed, source, asOf))
                .openness();
    }

    /** The model of a row that may stand in nobody's list but the publisher's. */
    public Model entry(ListedModel listed, @Nullable String provider) {
        return provider == null ? model(listed) : served(listed, provider).model();
    }
}
