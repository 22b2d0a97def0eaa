package dev.leapfrog.ingest.source.site.openrouter;

import java.util.List;

import com.google.re2j.Pattern;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.SourceWeight;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedUptake;
import dev.leapfrog.ingest.source.listing.UptakeListing;
import dev.leapfrog.ingest.source.page.FieldNames;
import dev.leapfrog.ingest.source.page.JsonPage;
import dev.leapfrog.ingest.source.page.PageSource;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.UnreadableException;
import tools.jackson.databind.JsonNode;

/**
 * The nine models with the most tokens since Monday, as OpenRouter's page of rankings shows them.
 *
 * <p>On some days the copy has the list of another measure in the place of that of tokens. It is recognised by the
 * total that a list implies, its amounts over their share in percent: it must not be far below the total that the
 * page's list of labs implies. The lists beside that of tokens are not read: which measure they are of is not known.
 */
public final class OpenRouterRankings extends PageSource {
    private static final String FOLDER =
            "https://raw.githubusercontent.com/jampongsathorn/openrouter-rankings/main/data/";
    private static final Pattern PAGE =
            Pattern.compile(Pattern.quote(FOLDER) + "(latest\\.json|\\d{4}-\\d{2}-\\d{2}/rankings\\.json)");
    private static final Pattern PATH = Pattern.compile("\\d{4}-\\d{2}-\\d{2}/rankings\\.json");
    private static final String MEASURE = "openrouter/tokens";
    private static final double FAR_BELOW = 0.1;

    /** Ranks and shares are those of nine rows only; a change is that of the page. */
    private static final FieldNames FIELDS = FieldNames.reading("model_id", "tokens", "share_pct")
            .leaving("author|name|rank|slug|tokens_display|url|change\\..*");

    public OpenRouterRankings() {
        super(
                "openrouter_rankings",
                "openrouter-rankings/1",
                "OpenRouter's rankings, tokens since Monday of the top nine, from a third party's copy of the page"
                        + " (no licence file; data by OpenRouter)");
    }

    @Override
    public SourceWeight weight() {
        return SourceWeight.of(SourceWeight.Subject.UPTAKE, 4);
    }

    @Override
    public boolean reads(String url) {
        return PAGE.matches(url);
    }

    @Override
    protected Parsing read(String url, byte[] body, Parts before) throws UnreadableException {
        JsonNode page = JsonPage.read(body);
        String path = page.path("path").asString("");
        return PATH.matches(path) ? new Pointer(List.of(FOLDER + path)) : read(page);
    }

    private static Parsing read(JsonNode page) throws UnreadableException {
        SkippedRows skipped = new SkippedRows();
        List<JsonNode> models = page.path("models").valueStream().toList();
        List<ListedUptake> rows =
                skipped.readAll(models, OpenRouterRankings::row, model -> "row " + (models.indexOf(model) + 1));
        if (rows.isEmpty()) {
            throw new UnreadableException("no rows");
        }
        double ofModels = total(page.path("models"));
        double ofLabs = total(page.path("market_share"));
        if (!(ofModels >= FAR_BELOW * ofLabs)) {
            throw new UnreadableException(
                    "the list of models is not that of tokens: its total is less than a tenth of the labs'");
        }
        return new Parsed(
                        List.of(new UptakeListing(null, false, "top 9 of the rankings page", MEASURE, rows)),
                        skipped.tolerated())
                .withNewFields(FIELDS.newIn(models));
    }

    private static ListedUptake row(JsonNode model) throws UnreadableException {
        String name = ListedText.of(model.path("model_id").asString(null));
        JsonNode tokens = model.path("tokens");
        if (name == null
                || !tokens.isNumber()
                || !(tokens.asDouble(Double.NaN) >= 0)
                || tokens.asDouble(Double.NaN) > 1e18) {
            throw new UnreadableException(name == null ? "no model_id" : "tokens are no count");
        }
        return new ListedUptake(ListedModel.named(name), MEASURE, tokens.asDouble(Double.NaN), false);
    }

    /** What all of a list's rows and those below it come to. */
    private static double total(JsonNode list) {
        double tokens = 0;
        double percent = 0;
        for (JsonNode row : list) {
            tokens += row.path("tokens").asDouble(0);
            percent += row.path("share_pct").asDouble(0);
        }
        return percent > 0 ? tokens / percent * 100 : 0;
    }
}
