package dev.leapfrog.ingest.source.site.genai;

import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.page.FieldNames;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A model as a provider lists it.
 *
 * @param offers by the time in which they hold; none when no token has a price
 */
record GenaiModel(ListedEntry entry, List<ListedOffer> offers) {
    /** Prices of sound, and of requests beside tokens, are no price of text; words for people are not read. */
    static final FieldNames FIELDS = FieldNames.reading(Stream.concat(
                            Stream.of(
                                    "id",
                                    "deprecated",
                                    "match.equals",
                                    "matches.equals",
                                    "context_window",
                                    "max_tokens",
                                    "prices.*.constraint.start_date",
                                    "prices.*.constraint.start_time",
                                    "prices.*.constraint.end_time"),
                            GenaiPrice.FIELDS.stream()
                                    .flatMap(price -> Stream.of("prices." + price, "prices.*.prices." + price)))
                    .toArray(String[]::new))
            .leaving(
                    "name|description|price_comments|price_discrepancies.*|prices_checked|match(es)?\\..*"
                            + "|prices\\.(\\*\\.prices\\.)?((input|output|cache_audio_(read|write))_audio_mtok|cache_audio_read_mtok|requests_kcount)(\\..*)?");

    GenaiModel {
        offers = List.copyOf(offers);
    }

    static GenaiModel read(JsonNode provider, JsonNode model) throws UnreadableException {
        String by = required(provider, "id");
        String name = required(model, "id");
        String id = by + "/" + name;
        ListedModel of = new ListedModel(name, null, null, null, null, null, otherName(model, name), null);
        ModelDetails details = new ModelDetails(null, null, null, context(model), null, null, null);
        boolean ends = model.path("deprecated").asBoolean(false);
        ListedEntry entry = new ListedEntry(id, by, of, details, ends ? ListedEntry.Ending.of(null, null) : null);
        return new GenaiModel(entry, GenaiTerms.read(model.path("prices")).offers(id, by, of));
    }

    String id() {
        return entry.id();
    }

    private static String required(JsonNode node, String field) throws UnreadableException {
        String text = ListedText.of(node.path(field).asString(null));
        if (text == null) {
            throw new UnreadableException("no " + field);
        }
        return text;
    }

    /**
     * The only name that the match rule matches, where it is not the id. A rule of several names puts models of one
     * price together, snapshots and others, and says nothing of their being one.
     */
    private static @Nullable String otherName(JsonNode model, String name) throws UnreadableException {
        JsonNode rule = model.path("match").isObject() ? model.path("match") : model.path("matches");
        String matched = rule.size() == 1 ? ListedText.of(rule.path("equals").asString(null)) : null;
        return name.equals(matched) ? null : matched;
    }

    private static @Nullable Integer context(JsonNode model) {
        JsonNode tokens =
                model.path("context_window").isNumber() ? model.path("context_window") : model.path("max_tokens");
        return tokens.isIntegralNumber() && tokens.canConvertToInt() && tokens.intValue() > 0
                ? tokens.intValue()
                : null;
    }
}
