package dev.leapfrog.streams.arena;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.CategoryState;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.output.TierState;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Reign;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.reader.Inputs;
import org.jspecify.annotations.Nullable;

/** Writes what sources would publish of one board, list by list, and collects what is concluded. */
public final class BoardScript {
    public static final BoardId BOARD = BoardId.parse("lmarena/text/overall");
    private static final String SOURCE = "lmarena_csv";
    private static final Set<Alert.Kind> LEADS_AND_GAPS = EnumSet.of(
            Alert.Kind.FRONTIER_SHIFT,
            Alert.Kind.SCALE_BREAK,
            Alert.Kind.GAP_CROSSED,
            Alert.Kind.GAP_RECORD,
            Alert.Kind.GAP_REVERSED);

    private final ArenaRules rules;
    private final ArenaDetectors detectors;
    private final MapMemory memory = new MapMemory();
    private final Map<String, Map<RowKey, Row>> lists = new HashMap<>();
    private final List<Observation> written = new ArrayList<>();
    public final List<Alert> alerts = new ArrayList<>();
    public final List<FrontierState> frontier = new ArrayList<>();
    public final List<GapState> gaps = new ArrayList<>();
    public final List<WindowState> windows = new ArrayList<>();
    public final List<CategoryState> categories = new ArrayList<>();
    public final List<TierState> tiers = new ArrayList<>();
    public final List<Story> stories = new ArrayList<>();
    private Arena arena;
    private @Nullable Random restarts;
    private @Nullable Random shuffle;
    private Scale scale = Scale.ELO;
    private BoardId board = BOARD;
    private final Map<BoardId, Instant> publishedAts = new TreeMap<>();

    public BoardScript() {
        this(BoardRules.defaults());
    }

    public BoardScript(BoardRules rules) {
        this(ArenaRules.of(rules), ArenaDetectors.ALL);
    }

    BoardScript(ArenaRules rules, ArenaDetectors detectors) {
        this.rules = rules;
        this.detectors = detectors;
        this.arena = start();
    }

    /** A row as a list has it. */
    public record Row(Model model, Score score) {
        public Row openness(Openness openness) {
            return with(openness, model.country());
        }

        public Row country(@Nullable String country) {
            return with(model.openness(), country);
        }

        public Row configuration(String configuration) {
            return new Row(model.inConfiguration(configuration), score);
        }

        public Row released(String date) {
            Model dated = new Model(
                    model.id(),
                    model.name(),
                    model.lab(),
                    model.labName(),
                    model.country(),
                    model.openness(),
                    model.configuration(),
                    model.parameters(),
                    model.sizeTier(),
                    LocalDate.parse(date),
                    DateBasis.STATED,
                    true);
            return new Row(dated, score);
        }

        private Row with(Openness openness, @Nullable String country) {
            Model other = new Model(
                    model.id(),
                    model.name(),
                    model.lab(),
                    model.labName(),
                    country,
                    openness,
                    model.configuration(),
                    model.parameters(),
                    model.sizeTier(),
                    model.releasedOn(),
                    model.releasedBasis(),
                    true);
            return new Row(other, score);
        }
    }

    /** A closed US model, {@code lab/model}, with an interval of plus and minus {@code interval}. */
    public static Row row(String id, double score, double interval) {
        return new Row(model(id), new Score(score, score - interval, score + interval, 1000));
    }

    /** A closed US model without an interval. */
    public static Row row(String id, double score) {
        return new Row(model(id), Score.of(score));
    }

    public static Model model(String id) {
        ModelId parsed = ModelId.parse(id);
        return new Model(
                parsed,
                parsed.name(),
                parsed.lab(),
                null,
                "US",
                Openness.CLOSED,
                null,
                null,
                SizeTier.UNKNOWN,
                null,
                null,
                true);
    }

    /** Goes on with another board. */
    public BoardScript of(BoardId other) {
        board = other;
        return this;
    }

    public BoardScript on(Scale other) {
        scale = other;
        return this;
    }

    /** Starts anew from the memory before some of the events to come. */
    public BoardScript restartingAtRandom(long seed) {
        restarts = new Random(seed);
        return this;
    }

    /** Writes the rows of each list in another order. */
    public BoardScript shuffling(long seed) {
        shuffle = new Random(seed);
        return this;
    }

    public BoardScript publish(String date, Row... rows) {
        return publish(SOURCE, date, true, Mode.BACKFILL, rows);
    }

    public BoardScript publishIncomplete(String date, Row... rows) {
        return publish(SOURCE, date, false, Mode.BACKFILL, rows);
    }

    public BoardScript publish(String source, String date, boolean complete, Mode mode, Row... rows) {
        Instant publishedAt = instant(date);
        publishedAts.put(board, publishedAt);
        Publication publication = new Publication(board, publishedAt);
        Provenance from = provenance(source, publishedAt, mode);
        Map<RowKey, Row> before = lists.computeIfAbsent(source + " " + board, added -> new LinkedHashMap<>());
        Map<RowKey, Row> now = new LinkedHashMap<>();
        List<Observation> changes = new ArrayList<>();
        for (Row row : rows) {
            RowKey key = RowKey.of(row.model());
            now.put(key, row);
            Row known = before.get(key);
            if (known == null || !known.score().equals(row.score())) {
                Score previous = known == null ? null : known.score();
                changes.add(new ScoreChanged(
                        from, board, publication, row.model(), row.model().name(), row.score(), previous, null, null));
            }
        }
        List<RowKey> unseen = new ArrayList<>();
        before.forEach((key, row) -> {
            if (!now.containsKey(key) && complete) {
                changes.add(new ScoreWithdrawn(
                        from, board, publication, row.model(), row.model().name(), row.score()));
            } else if (!now.containsKey(key)) {
                unseen.add(key);
            }
        });
        if (complete) {
            before.clear();
        }
        before.putAll(now);
        if (shuffle != null) {
            Collections.shuffle(changes, shuffle);
        }
        changes.forEach(this::write);
        double lowest = now.values().stream()
                .mapToDouble(row -> row.score().value())
                .min()
                .orElse(0);
        write(new BoardPublished(
                from,
                board,
                publication,
                publishedAt,
                complete,
                changes.size(),
                rows.length,
                lowest,
                scale,
                "1",
                unseen));
        return this;
    }

    /** Says that all boards of the arena that published then are in. */
    public BoardScript closeArena(String date) {
        Instant publishedAt = instant(date);
        return write(new ArenaPublished(
                provenance(SOURCE, publishedAt, Mode.BACKFILL),
                board.arena(),
                publishedAt,
                publishedThen(publishedAt)));
    }

    private List<BoardId> publishedThen(Instant then) {
        return publishedAts.entrySet().stream()
                .filter(one -> one.getKey().arena().equals(board.arena())
                        && one.getValue().equals(then))
                .map(Map.Entry::getKey)
                .toList();
    }

    public BoardScript changeModel(Model from, Model to, String date) {
        return write(new ModelChanged(provenance(SOURCE, instant(date), Mode.BACKFILL), to, from));
    }

    public BoardScript merge(String from, Model to, String date) {
        return write(new ModelMerged(provenance(SOURCE, instant(date), Mode.BACKFILL), ModelId.parse(from), to));
    }

    /** Ends every date from the first to the last. */
    public BoardScript endDays(String first, String last) {
        for (LocalDate day = LocalDate.parse(first); !day.isAfter(LocalDate.parse(last)); day = day.plusDays(1)) {
            Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            write(new DayEnded(provenance("calendar", end, Mode.BACKFILL), day));
        }
        return this;
    }

    public BoardScript write(Observation event) {
        if (restarts != null && restarts.nextInt(4) == 0) {
            arena = start();
        }
        arena.take(Inputs.of(event, written.size())).forEach(this::collect);
        written.add(event);
        return this;
    }

    /** Everything that was written, for writing it again elsewhere. */
    public List<Observation> written() {
        return written;
    }

    /** The alerts of leads and gaps as short lines: {@code 2024-08-02 all CONFIRMED LEAPFROG b/new}. */
    public List<String> told() {
        return ofLeadsAndGaps().stream().map(BoardScript::line).toList();
    }

    /** The alerts of leads and gaps. */
    public List<Alert> ofLeadsAndGaps() {
        return alerts.stream()
                .filter(alert -> LEADS_AND_GAPS.contains(alert.kind()))
                .toList();
    }

    public List<String> told(Segment segment) {
        return ofLeadsAndGaps().stream()
                .filter(alert -> segment.key().equals(alert.about().segment()))
                .map(BoardScript::line)
                .toList();
    }

    public List<String> told(Alert.Kind kind) {
        return alerts.stream()
                .filter(alert -> alert.kind() == kind)
                .map(BoardScript::line)
                .toList();
    }

    public FrontierState lastFrontier() {
        return frontier.getLast();
    }

    public Lead lead(Segment segment) {
        Lead lead = lastFrontier().leaders().get(segment);
        if (lead == null) {
            throw new AssertionError("no lead of " + segment + " in " + lastFrontier());
        }
        return lead;
    }

    public Reign reign(Segment segment) {
        Reign reign = lead(segment).confirmed();
        if (reign == null) {
            throw new AssertionError("nobody is confirmed in " + segment);
        }
        return reign;
    }

    public GapState gap(String pair) {
        return gaps.stream()
                .filter(gap -> gap.key().endsWith("#" + pair))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String line(Alert alert) {
        LocalDate date = LocalDate.ofInstant(alert.occurredAt(), ZoneOffset.UTC);
        Map<String, Object> after = alert.statement().after() == null
                ? new TreeMap<>()
                : alert.statement().after();
        String what = alert.kind() == Alert.Kind.FRONTIER_SHIFT
                ? alert.status() + " " + alert.statement().metrics().get("shift") + " " + after.get("model")
                : alert.kind() + " " + after.get("points");
        return date + " " + alert.about().segment() + " " + what;
    }

    private void collect(Output output) {
        switch (output) {
            case Alert alert -> alerts.add(alert);
            case FrontierState state -> frontier.add(state);
            case GapState gap -> gaps.add(gap);
            case WindowState window -> windows.add(window);
            case CategoryState category -> categories.add(category);
            case TierState tier -> tiers.add(tier);
            case Story story -> stories.add(story);
            default -> throw new AssertionError("an arena emits no " + output);
        }
    }

    private Arena start() {
        return Inputs.resumed(new Arena(rules, detectors, memory), written);
    }

    public static Instant instant(String date) {
        return date.indexOf('T') < 0
                ? LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(date);
    }

    public static Provenance provenance(String source, Instant at, Mode mode) {
        return new Provenance(source, "https://example.org/" + source, at, at, "00", "script/1", "test", 0, mode);
    }
}
