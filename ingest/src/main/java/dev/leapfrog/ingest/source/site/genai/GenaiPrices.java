package dev.leapfrog.ingest.source.site.genai;

import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.SourceWeight;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import dev.leapfrog.ingest.source.page.FieldNames;
import dev.leapfrog.ingest.source.page.JsonPage;
import dev.leapfrog.ingest.source.page.PageSource;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import tools.jackson.databind.JsonNode;

/** genai-prices' list of prices by provider and model, with its history where it keeps one. */
public final class GenaiPrices extends PageSource {
    private static final URI URL =
            URI.create("https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/v2/data.json");
    /** Where the list was until 27 July 2026; it stays there, and does not change any more. */
    private static final String FORMER =
            "https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/data.json";

    /** How a provider's answers are recognised and counted is no part of a list of prices. */
    private static final FieldNames PROVIDERS = FieldNames.reading("id")
            .leaving("name|api_pattern|pricing_urls?.*|price_comments|description|(provider|model)_match\\..*"
                    + "|fallback_model_providers.*|extractors\\..*|models\\..*");

    public GenaiPrices() {
        super(
                "genai_prices",
                "genai-prices/1",
                "genai-prices, prices by provider with tiers, hours and former prices (MIT)");
    }

    @Override
    public SourceWeight weight() {
        return new SourceWeight(Map.of(SourceWeight.Subject.PRICES, 4), SourceWeight.Trust.REGISTRY, null);
    }

    @Override
    public Polling polling() {
        return Polling.of(Duration.ofHours(6), URL);
    }

    @Override
    public boolean reads(String url) {
        return url.equals(URL.toString()) || url.equals(FORMER);
    }

    @Override
    protected Parsing read(String url, byte[] body, Parts before) throws UnreadableException {
        JsonNode page = JsonPage.read(body);
        if (!page.isArray()) {
            throw new UnreadableException("no list of providers");
        }
        return read(page);
    }

    private static SortedMap<String, Integer> newFields(JsonNode page, List<JsonNode> models) {
        SortedMap<String, Integer> fields = GenaiModel.FIELDS.newIn(models);
        PROVIDERS.newIn(page).forEach((field, count) -> fields.merge(field, count, Integer::max));
        return fields;
    }

    private static Parsing read(JsonNode page) throws UnreadableException {
        List<JsonNode> models = new ArrayList<>();
        SkippedRows skipped = new SkippedRows();
        List<ListedOffer> offers = new ArrayList<>();
        List<ListedEntry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> unpriced = new HashSet<>();
        for (JsonNode provider : page) {
            for (JsonNode model : provider.path("models")) {
                models.add(model);
                try {
                    GenaiModel read = GenaiModel.read(provider, model);
                    if (!ids.add(read.id())) {
                        throw new UnreadableException("another model " + read.id());
                    }
                    offers.addAll(read.offers());
                    if (read.offers().isEmpty()) {
                        unpriced.add(read.id());
                    }
                    entries.add(read.entry());
                    skipped.read();
                } catch (UnreadableException unlikeTheOthers) {
                    skipped.skip(
                            provider.path("id").asString("") + " "
                                    + model.path("id").asString(""),
                            unlikeTheOthers);
                }
            }
        }
        boolean complete = skipped.isEmpty();
        List<Listing> listings = new ArrayList<>();
        if (!offers.isEmpty()) {
            listings.add(new PriceListing(null, complete, offers, unpriced));
        }
        if (!entries.isEmpty()) {
            listings.add(new ModelListing(null, complete, entries));
        }
        return listings.isEmpty()
                ? new Unrecognised("no rows")
                : new Parsed(listings, skipped.tolerated()).withNewFields(newFields(page, models));
    }
}
