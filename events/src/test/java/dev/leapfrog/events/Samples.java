package dev.leapfrog.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.board.Stated;
import dev.leapfrog.events.delivery.Delivery;
import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.OpennessEvidence;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.DerivativeListed;
import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.observation.ScoresRevised;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Evidence;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.CategoryState;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.FrontierState.Cause;
import dev.leapfrog.events.output.FrontierState.Witness;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.output.TierState;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.source.ToldStory;
import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Reign;
import dev.leapfrog.events.standing.Spread;
import dev.leapfrog.events.standing.Standing;

/** One well-formed event of each type, with every field filled that can be. */
public final class Samples {
    private static final BoardId BOARD = BoardId.parse("lmarena/text/overall");
    private static final Instant PUBLISHED = Instant.parse("2024-08-02T11:16:32Z");
    private static final Publication PUBLICATION = new Publication(BOARD, PUBLISHED);
    private static final Model MODEL = new Model(
            ModelId.parse("google/gemini-1.5-pro-exp-0801"),
            "Gemini-1.5-Pro-Exp-0801",
            "google",
            "Google",
            "US",
            Openness.CLOSED,
            "high",
            7.5,
            SizeTier.SMALL,
            LocalDate.parse("2024-08-01"),
            DateBasis.CATALOGUE,
            true);
    private static final Score SCORE = new Score(1300, 1295.0, 1306.0, 12000);
    private static final Score PREVIOUS = new Score(1298.5, 1290.0, 1307.0, 9000);

    private static final Amounts AMOUNTS = new Amounts(2.5, 10.0, 0.25, 3.0);
    private static final Price PRICE = new Price(
            2.5,
            Amounts.DYNAMIC,
            0.0,
            3.75,
            AMOUNTS,
            List.of(
                    new Price.Tier(200_000, null, null, AMOUNTS),
                    new Price.Tier(null, LocalTime.parse("16:30"), LocalTime.parse("00:30"), AMOUNTS)),
            "CNY");
    private static final Price CHEAPER = Price.of(new Amounts(1.0, 2.0, null, null));
    private static final ModelDetails DETAILS = new ModelDetails(
            "Proprietary",
            LocalDate.parse("2024-08-01"),
            LocalDate.parse("2024-08-02"),
            2_000_000,
            "text,image->text",
            List.of("google/gemini-base"),
            "https://example.org/gemini");
    private static final SourceState.Health HEALTH = new SourceState.Health(
            3, "no rows", PUBLISHED, true, PUBLISHED, PUBLISHED, new SourceState.Pace(7, 36.5, false));

    private Samples() {}

    private static final SourceFact.Offer OFFER = new SourceFact.Offer(
            "openrouter",
            "google/gemini-1.5-pro-exp-0801:free",
            MODEL,
            "google/gemini-1.5-pro-exp-0801:free",
            false,
            PRICE,
            LocalDate.parse("2024-08-01"),
            LocalDate.parse("2024-09-01"),
            true);

    private static final EndTerms TERMS =
            new EndTerms(LocalDate.parse("2025-07-01"), EndTerms.Stage.DEPRECATED, "Legacy", "google/gemini-2.0-pro");

    public static List<Object> all() {
        return List.of(
                new ScoreChanged(
                        provenance(),
                        BOARD,
                        PUBLICATION,
                        MODEL,
                        "Gemini-1.5-Pro-Exp-0801",
                        SCORE,
                        PREVIOUS,
                        1,
                        new Stated(
                                "Google",
                                "Proprietary",
                                "https://example.org/gemini",
                                List.of(ModelId.parse("google/gemini-pro-0801")))),
                new ScoreWithdrawn(provenance(), BOARD, PUBLICATION, MODEL, "Gemini-1.5-Pro-Exp-0801", PREVIOUS),
                new ScoresRevised(
                        provenance(),
                        BOARD,
                        PUBLICATION,
                        List.of(new ScoresRevised.Revision("Gemini-1.5-Pro-Exp-0801", PREVIOUS, SCORE))),
                new BoardPublished(
                        provenance(),
                        BOARD,
                        PUBLICATION,
                        PUBLISHED,
                        false,
                        3,
                        25,
                        1203.0,
                        Scale.ELO,
                        "bt-2024",
                        List.of(RowKey.of(MODEL))),
                new ArenaPublished(provenance(), BOARD.arena(), PUBLISHED, List.of(BOARD)),
                new ModelChanged(provenance(), MODEL, MODEL.inConfiguration(null)),
                new ModelMerged(provenance(), ModelId.parse("google/gemini-pro-0801"), MODEL),
                new DayEnded(provenance(), LocalDate.parse("2024-08-02")),
                frontier(),
                gap(),
                window(),
                categories(),
                tiers(),
                index(),
                capabilityPrice(),
                goodEnough(),
                paretoFrontier(),
                alert().inStory(story().id()),
                story(),
                new SourceState(
                        "lmarena_csv",
                        new SourceState.Cursor(PUBLISHED, "lmarena_csv.warc.gz", 40211),
                        Instant.parse("2024-08-01T11:18:32Z"),
                        HEALTH,
                        new SourceState.Round(
                                PUBLISHED,
                                List.of(new SourceState.Unread("https://example.org/models?page=2", PUBLISHED))),
                        Map.of("pricing.off_peak", 12),
                        List.of(new ToldStory(
                                story().id(), PUBLISHED, 1, Alert.Severity.INFO, story().alerts(), List.of("gone")))),
                new PriceClaimed(
                        provenance(),
                        "openrouter",
                        "google/gemini-1.5-pro-exp-0801:free",
                        MODEL,
                        "google/gemini-1.5-pro-exp-0801:free",
                        false,
                        PRICE,
                        CHEAPER,
                        LocalDate.parse("2024-08-01"),
                        LocalDate.parse("2024-09-01")),
                new OfferWithdrawn(
                        provenance(),
                        "google",
                        "gemini-exp",
                        MODEL,
                        "gemini-exp",
                        true,
                        CHEAPER,
                        LocalDate.parse("2024-08-01")),
                new ModelListed(provenance(), "google/gemini", MODEL, "Gemini", DETAILS, DETAILS),
                new DeprecationAnnounced(
                        provenance(),
                        "google/gemini",
                        MODEL,
                        "Gemini",
                        "google",
                        LocalDate.parse("2024-08-02"),
                        LocalDate.parse("2025-08-02"),
                        TERMS),
                new UptakeMeasured(provenance(), "ollama/pulls", MODEL, "gemini", 11_300_000, 11_200_000.0, true),
                new DerivativeListed(
                        provenance(),
                        "acme/gemini-tuned",
                        MODEL,
                        "google/gemini",
                        DerivativeListed.Relation.FINETUNE,
                        LocalDate.parse("2024-08-02")),
                new SnapshotPublished(
                        provenance(),
                        SnapshotPublished.Kind.UPTAKE,
                        PUBLISHED,
                        false,
                        3,
                        51,
                        "top 50 and other",
                        List.of("google/gemini", "openai/gpt-4o"),
                        "openrouter/tokens"),
                new PriceFact(
                        provenance(),
                        PUBLISHED,
                        PriceFact.Type.PriceChanged,
                        MODEL,
                        new PriceFact.Offer(
                                "google", "google/gemini-1.5-pro-exp-0801", "gemini-1.5-pro-exp-0801", true),
                        new PriceFact.Terms(
                                PRICE, CHEAPER, LocalDate.parse("2024-08-01"), LocalDate.parse("2024-09-01")),
                        Status.CONFIRMED,
                        List.of(new PriceFact.Witness("models_dev_api", PUBLISHED, PRICE, true))),
                new ReleaseFact(
                        provenance(),
                        PUBLISHED,
                        ReleaseFact.Type.ModelReleased,
                        MODEL,
                        new ReleaseFact.Dates(
                                LocalDate.parse("2024-08-01"),
                                LocalDate.parse("2024-08-02"),
                                LocalDate.parse("2024-08-03"),
                                LocalDate.parse("2024-12-01"),
                                LocalDate.parse("2025-08-02")),
                        new ReleaseFact.Description(
                                "Proprietary",
                                2_000_000,
                                "text,image->text",
                                List.of("google/gemini-base"),
                                "https://example.org/gemini"),
                        List.of("models_dev_api", "openrouter_models"),
                        List.of(new ReleaseFact.End(
                                "google-vertex",
                                "ends_vertex",
                                true,
                                LocalDate.parse("2024-12-01"),
                                LocalDate.parse("2025-08-02"),
                                TERMS))),
                new UptakeFact(
                        provenance(),
                        PUBLISHED,
                        MODEL,
                        "ollama/pulls",
                        11_300_000,
                        11_200_000.0,
                        List.of("ollama_feed"),
                        List.of(
                                new UptakeFact.Reached(1_000_000, null, null),
                                new UptakeFact.Reached(10_000_000, LocalDate.parse("2024-08-02"), 1L))),
                new UptakeShares(
                        provenance(),
                        PUBLISHED,
                        "openrouter/tokens",
                        "top 50 and other",
                        51,
                        4.5e12,
                        UptakeShares.Baseline.OTHER_LENGTH,
                        new UptakeShares.Shares(
                                new TreeMap<>(Map.of("google", 0.75, "unknown", 0.25)),
                                new TreeMap<>(Map.of("US", 0.75, "unknown", 0.25)),
                                new TreeMap<>(Map.of("closed", 0.75, "unknown", 0.25))),
                        new TreeMap<>(Map.of("country", new UptakeShares.Leading("US", PUBLISHED))),
                        List.of(new UptakeShares.Top(MODEL, 3.375e12, 0.75))),
                OFFER,
                new SourceFact.Entry(
                        "google/gemini",
                        MODEL,
                        "Gemini",
                        DETAILS,
                        new SourceFact.Ending(
                                "google", LocalDate.parse("2024-08-02"), LocalDate.parse("2025-08-02"), TERMS)),
                new SourceFact.Measurement("ollama/pulls", MODEL, "gemini", 11_300_000),
                new SourceFact.Derivative("acme/gemini-tuned", MODEL, "google/gemini", DerivativeListed.Relation.MERGE),
                new SourceFact.Part("page 1 of 2", "[{}]"),
                new SourceFact.BoardScale(BOARD, "arena-score"),
                new SourceFact.Snapshot(SnapshotPublished.Kind.PRICES, PUBLISHED, true, 5276),
                new SourceFact.Released("offer google/gemini"),
                new SourceFact.Merged(ModelId.parse("google/gemini-pro-0801"), MODEL),
                new SourceFact.OpennessClaim(
                        ModelId.parse("google/gemini-pro-0801"),
                        Openness.OPEN_WEIGHTS,
                        OpennessEvidence.WEIGHTS,
                        PUBLISHED),
                new SourceFact.Quarantined(
                        "offer google/gemini",
                        "1000 times what it was",
                        "input 2500",
                        PUBLISHED,
                        "https://example.org/prices.json",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        new SourceState.Cursor(PUBLISHED, "prices.warc.gz", 7),
                        OFFER),
                new SourceFact.Row(BOARD, MODEL, "Gemini-1.5-Pro-Exp-0801", SCORE, 1, true),
                new SourceFact.Issue(PUBLICATION, Map.of("Gemini-1.5-Pro-Exp-0801", SCORE)),
                new LearnedAlias(
                        "openrouter_models",
                        "google/gemini-pro-0801:thinking",
                        ModelId.parse("google/gemini-1.5-pro-exp-0801"),
                        "thinking",
                        ModelId.parse("google/gemini-pro-0801"),
                        "canonical slug",
                        provenance()),
                new Delivery.Progress("team", PUBLISHED, Map.of("leapfrog.stories-0", 42L), PUBLISHED),
                new Delivery.Waiting(
                        "team",
                        story().eventId(),
                        Notice.of(story(), "Gemini-1.5-Pro-Exp-0801 stands above GPT-4o-2024-05-13"),
                        PUBLISHED,
                        PUBLISHED,
                        3,
                        PUBLISHED),
                new Delivery.Delivered("team", story().eventId(), PUBLISHED),
                new Delivery.Undelivered(
                        "team",
                        alert().eventId(),
                        Notice.of(alert(), null),
                        PUBLISHED,
                        150,
                        "it answered 503 Service Unavailable"));
    }

    static ScoreChanged scoreChanged() {
        return (ScoreChanged) all().getFirst();
    }

    static Provenance provenance() {
        return new Provenance(
                "lmarena_csv",
                "https://example.org/lmsys.csv",
                PUBLISHED,
                PUBLISHED,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "lmarena-csv/1",
                "run-1",
                42,
                Mode.BACKFILL);
    }

    private static FrontierState frontier() {
        Reign reign = new Reign(MODEL, SCORE, PUBLISHED, PUBLISHED, true, 12, 40);
        TreeMap<Segment, Lead> leaders = new TreeMap<>();
        leaders.put(Segment.ALL, new Lead(new Standing(MODEL, SCORE), reign, false, false, 3, null));
        leaders.put(
                Segment.OPEN.and(Segment.country("US")),
                new Lead(null, null, true, true, 0, List.of(new Standing(MODEL, PREVIOUS))));
        return new FrontierState(
                provenance(),
                PUBLICATION,
                Cause.PUBLISHED,
                new FrontierState.Scaling(Scale.ELO, "bt-2024+1", true),
                leaders,
                false,
                new FrontierState.Coverage(
                        "lmarena_csv", List.of(new Witness("lmarena_history", 72, 5000, 17, 1)), 2, 1),
                new FrontierState.Figures(
                        new Crowd(
                                new Crowd.Group(1, List.of("google")),
                                new Crowd.Group(5, List.of("google", "openai")),
                                25,
                                new Crowd.Earlier(Instant.parse("2023-08-01T00:00:00Z"), 2, 1, true)),
                        new Spread(1.09, 2.48),
                        new Concentration(
                                new Concentration.Top(
                                        20,
                                        division("google", "openai"),
                                        division("CN", "US"),
                                        division("CLOSED", "OPEN_SOURCE")),
                                new Concentration.Top(1, null, null, null))));
    }

    private static Division division(String one, String other) {
        return new Division(0.625, 1.6, 20, new TreeMap<>(Map.of(one, 0.75, other, 0.25)));
    }

    private static CapabilityIndex index() {
        return new CapabilityIndex(
                provenance(),
                new Publication(CapabilityIndex.BOARD, PUBLISHED),
                List.of(
                        new CapabilityIndex.Anchor(ModelId.parse("anthropic/claude-3-5-sonnet-20240620"), 130),
                        new CapabilityIndex.Anchor(ModelId.parse("openai/gpt-5"), 150)),
                new TreeMap<>(Map.of(BOARD, new CapabilityIndex.Curve(241, "linear", 0.069, 129.76, 0.316))),
                new TreeSet<>(Set.of(BoardId.parse("lmarena/search/overall"))),
                445,
                List.of(new CapabilityIndex.Ranked(MODEL, new Score(131.2, 129.1, 133.3, null), 3)));
    }

    private static MarketState.Basis basis() {
        return new MarketState.Basis(provenance(), PUBLISHED, PUBLICATION);
    }

    private static MarketState.Priced priced() {
        return new MarketState.Priced(MODEL, SCORE, 2.5, 1.25);
    }

    private static CapabilityPrice capabilityPrice() {
        return new CapabilityPrice(
                basis(),
                List.of(
                        new CapabilityPrice.Level(
                                MODEL,
                                1186.5,
                                2.5,
                                priced(),
                                new CapabilityPrice.Supply(12, 5, 31),
                                new CapabilityPrice.Dispersion(4, 0.5, 2.0, 10.0, 20.0),
                                new CapabilityPrice.Decline(
                                        9.5,
                                        112.4,
                                        7.5,
                                        12.25,
                                        6,
                                        LocalDate.parse("2024-03-01"),
                                        LocalDate.parse("2024-08-01"))),
                        new CapabilityPrice.Level(
                                MODEL, 1100.0, null, null, new CapabilityPrice.Supply(0, 0, 0), null, null)));
    }

    private static GoodEnough goodEnough() {
        return new GoodEnough(
                basis(),
                priced(),
                1265.1,
                List.of(
                        new GoodEnough.Candidate(priced(), 0.467, null, true),
                        new GoodEnough.Candidate(
                                new MarketState.Priced(MODEL, PREVIOUS, null, null), null, 0.96, false)),
                new GoodEnough.Premium(4.5, 3.0),
                List.of(new Standing(MODEL, PREVIOUS)));
    }

    private static ParetoFrontier paretoFrontier() {
        return new ParetoFrontier(basis(), List.of(priced()), 0.5, 0.25);
    }

    private static GapState gap() {
        return new GapState(
                provenance(),
                PUBLICATION,
                Segment.CLOSED,
                Segment.OPEN,
                new GapState.Distance(23.0, 1.69, 0.533, 18.0, 25.5),
                new GapState.Lag(61L, 58L, 70L, 75L, DateBasis.NAME),
                new GapState.Leaders(
                        new Standing(MODEL, SCORE),
                        new Standing(MODEL, PREVIOUS),
                        true,
                        false,
                        List.of(new Standing(MODEL, PREVIOUS))),
                List.of());
    }

    private static WindowState window() {
        return new WindowState(
                provenance(),
                PUBLICATION,
                Segment.CLOSED,
                Segment.OPEN,
                WindowState.Status.CLOSED,
                new Standing(MODEL, SCORE),
                new WindowState.Span(
                        Instant.parse("2024-06-01T00:00:00Z"), PUBLISHED, 62, new Standing(MODEL, PREVIOUS), null),
                new WindowState.Summary(9, 2, 1, 71L, 30L));
    }

    private static CategoryState categories() {
        return new CategoryState(
                provenance(),
                BOARD.arena(),
                PUBLISHED,
                BOARD,
                new TreeMap<>(Map.of("coding", new CategoryState.Category(new Standing(MODEL, SCORE), true, 7, true))),
                new TreeMap<>(Map.of("google", 1)),
                1);
    }

    private static TierState tiers() {
        return new TierState(
                provenance(),
                PUBLICATION,
                new TreeMap<>(Map.of("small", new Standing(MODEL, SCORE))),
                List.of(new TierState.Reference(new Standing(MODEL, PREVIOUS), true, new Standing(MODEL, SCORE))));
    }

    static Alert alert() {
        UUID happening = Alert.happening(
                Kind.FRONTIER_SHIFT, BOARD, "all", List.of(MODEL.id().toString(), "openai/gpt-4o"), PUBLISHED);
        return new Alert(
                Alert.Identity.of(happening, Status.CONFIRMED, Alert.group(Kind.FRONTIER_SHIFT, "all", MODEL.id())),
                Kind.FRONTIER_SHIFT,
                Status.CONFIRMED,
                Severity.MAJOR,
                Alert.Subject.of(BOARD, "all"),
                new Alert.Timing(PUBLISHED, PUBLISHED, Mode.BACKFILL),
                new Alert.Statement(
                        "Gemini-1.5-Pro-Exp-0801 takes the lead on LMArena text from GPT-4o-2024-05-13, 14 points ahead",
                        Map.of("model", "openai/gpt-4o-2024-05-13", "score", 1286.0),
                        Map.of("model", "google/gemini-1.5-pro-exp-0801", "score", 1300.0),
                        Map.of("margin", 14.0, "shift", "LEAPFROG", "contested", false)),
                List.of(new Evidence("ScoreChanged", MODEL.id().toString(), provenance())));
    }

    static Story story() {
        return new Story(
                new Story.Identity(Story.id(Story.Kind.ARENA, BOARD.arena().toString(), PUBLISHED), 1, PUBLISHED),
                Story.Kind.ARENA,
                BOARD.arena().toString(),
                new Alert.Timing(PUBLISHED, PUBLISHED, Mode.BACKFILL),
                Severity.MAJOR,
                new Story.Text(
                        "Gemini-1.5-Pro-Exp-0801 takes the lead on LMArena text from GPT-4o-2024-05-13, 14 points ahead",
                        List.of("First in 3 of 5 categories, not in coding (GPT-4o) and math (GPT-4o)")),
                new Story.Protagonists(List.of(MODEL.id()), List.of(MODEL.id().lab())),
                List.of(alert().id()));
    }
}
