package dev.leapfrog.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.Alert.Evidence;
import dev.leapfrog.events.Alert.Kind;
import dev.leapfrog.events.Alert.Severity;
import dev.leapfrog.events.Alert.Status;
import dev.leapfrog.events.FrontierState.Cause;
import dev.leapfrog.events.FrontierState.Witness;

/** One well-formed event of each type, with every field filled that can be. */
final class Samples {
    private static final BoardId BOARD = BoardId.parse("lmarena/text/overall");
    private static final Instant PUBLISHED = Instant.parse("2024-08-02T11:16:32Z");
    private static final Publication PUBLICATION = new Publication(BOARD, PUBLISHED);
    private static final Model MODEL = new Model(
            ModelId.parse("google/gemini-1.5-pro-exp-0801"),
            "Gemini-1.5-Pro-Exp-0801",
            "google",
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

    private Samples() {}

    static List<Object> all() {
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
                        new Stated("Google", "Proprietary", "https://example.org/gemini")),
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
                alert(),
                new SourceState(
                        "lmarena_csv",
                        new SourceState.Cursor(PUBLISHED, "lmarena_csv.warc.gz", 40211),
                        Instant.parse("2024-08-01T11:18:32Z")),
                new SourceFact.Row(BOARD, MODEL, "Gemini-1.5-Pro-Exp-0801", SCORE, 1, true),
                new SourceFact.Issue(PUBLICATION, Map.of("Gemini-1.5-Pro-Exp-0801", SCORE)),
                new LearnedAlias(
                        "openrouter_models",
                        "google/gemini-pro-0801:thinking",
                        ModelId.parse("google/gemini-1.5-pro-exp-0801"),
                        "thinking",
                        "canonical slug",
                        provenance()));
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
        leaders.put(Segment.ALL, new Lead(new Standing(MODEL, SCORE), reign, false, false, 3));
        leaders.put(Segment.OPEN.and(Segment.country("US")), new Lead(null, null, true, true, 0));
        return new FrontierState(
                provenance(),
                BOARD,
                PUBLICATION,
                PUBLISHED,
                "lmarena_csv",
                Cause.PUBLISHED,
                Scale.ELO,
                "bt-2024+1",
                leaders,
                true,
                false,
                List.of(new Witness("lmarena_history", 72, 5000, 17, 1)),
                2,
                1);
    }

    private static GapState gap() {
        return new GapState(
                provenance(),
                BOARD,
                PUBLICATION,
                PUBLISHED,
                Segment.CLOSED,
                Segment.OPEN,
                23.0,
                1.69,
                0.533,
                61L,
                58L,
                70L,
                75L,
                DateBasis.NAME,
                new Standing(MODEL, SCORE),
                new Standing(MODEL, PREVIOUS),
                true,
                false,
                List.of());
    }

    static Alert alert() {
        UUID happening = Alert.happening(
                Kind.FRONTIER_SHIFT, BOARD, "all", List.of(MODEL.id().toString(), "openai/gpt-4o"), PUBLISHED);
        return new Alert(
                Alert.id(happening, Status.CONFIRMED, 0),
                happening,
                Alert.group(Kind.FRONTIER_SHIFT, "all", MODEL.id()),
                Kind.FRONTIER_SHIFT,
                Status.CONFIRMED,
                Severity.MAJOR,
                Kind.FRONTIER_SHIFT.family(),
                BOARD + "#all",
                BOARD,
                "all",
                PUBLISHED,
                PUBLISHED,
                Mode.BACKFILL,
                "Gemini-1.5-Pro-Exp-0801 takes the lead on LMArena text from GPT-4o-2024-05-13, 14 points ahead",
                Map.of("model", "openai/gpt-4o-2024-05-13", "score", 1286.0),
                Map.of("model", "google/gemini-1.5-pro-exp-0801", "score", 1300.0),
                Map.of("margin", 14.0, "shift", "LEAPFROG", "contested", false),
                List.of(new Evidence("ScoreChanged", MODEL.id().toString(), provenance())));
    }
}
