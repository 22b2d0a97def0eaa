package dev.leapfrog.app.reproduction;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.leapfrog.app.broker.BrokerStartException;
import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.pipeline.Pipeline;
import dev.leapfrog.app.reproduction.PublishedFigures.Statistic;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.streams.capability.Decline;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Computes published figures again from recordings. */
public final class Reproductions {
    /** Tables of studies, which are read as they are as well. */
    private static final String TABLES = "epoch_price_performance";

    /** Boards, over the time of the figures; replayed together. */
    private static final List<String> BOARDS = List.of("lmarena_csv", "arena_ai_json", "livebench", TABLES);

    private final Map<String, GapSeries> gaps = new HashMap<>();

    private Reproductions() {}

    /**
     * Replays the recordings on a throw-away broker, computes all figures and gives them as Markdown.
     *
     * @param recordings the folder with the recordings, {@code NAME.warc.gz} each
     * @param progress for people
     * @throws IllegalStateException when recordings are missing; the message names them
     */
    public static String markdown(Path recordings, PrintWriter progress)
            throws IOException, BrokerStartException, InterruptedException, ExecutionException {
        return ReproductionText.of(compute(recordings, progress));
    }

    /** The same as values. */
    static Reproduction compute(Path recordings, PrintWriter progress)
            throws IOException, BrokerStartException, InterruptedException, ExecutionException {
        List<Path> files = files(recordings);
        PublishedFigures published = PublishedFigures.bundled();
        Reproductions found = new Reproductions();
        found.replay(files, progress);
        PriceTable prices = PriceTable.read(file(recordings, TABLES));
        CatchUps catchUps = CatchUps.read(file(recordings, TABLES));
        return new Reproduction(
                published,
                published.gaps().stream()
                        .flatMap(figure -> found.gaps(figure).stream())
                        .toList(),
                published.catchUps().stream()
                        .flatMap(figure -> figure.benchmarks().stream()
                                .map(benchmark ->
                                        new Reproduction.CatchUp(figure, benchmark, catchUps.median(benchmark))))
                        .toList(),
                published.declines().rows().stream()
                        .map(row -> decline(row, prices))
                        .toList(),
                published.falls().stream().map(fall -> fall(fall, prices)).toList());
    }

    private static List<Path> files(Path recordings) {
        List<Path> files = BOARDS.stream().map(name -> file(recordings, name)).toList();
        List<String> missing = files.stream()
                .filter(file -> !Files.isRegularFile(file))
                .map(file -> file.getFileName().toString())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("recordings are missing in " + recordings + ": "
                    + String.join(", ", missing) + "; say with --recordings DIR where they are");
        }
        return files;
    }

    private static Path file(Path recordings, String name) {
        return recordings.resolve(name + ".warc.gz");
    }

    private void replay(List<Path> files, PrintWriter progress)
            throws IOException, BrokerStartException, InterruptedException, ExecutionException {
        Topics topics = Topics.withDefaultPrefix();
        try (Cluster cluster = Cluster.temporary(0)) {
            Pipeline pipeline = new Pipeline(cluster, topics, progress);
            try (Pipeline.Running running = pipeline.start()) {
                pipeline.replay(Archives.open(files), null, running);
            }
            TopicReader.readAll(
                    cluster.clients(), topics, Topics.GAPS, record -> add(requireNonNull(record.value(), "gap")));
        }
    }

    private void add(GapState state) {
        gaps.computeIfAbsent(state.key(), added -> new GapSeries()).add(state);
    }

    private List<Reproduction.Gap> gaps(PublishedFigures.Gap figure) {
        List<Reproduction.Gap> found = new ArrayList<>();
        for (BoardId board : figure.boards()) {
            found.add(new Reproduction.Gap(figure, board.toString(), measured(figure, board)));
        }
        return found;
    }

    private @Nullable Measured measured(PublishedFigures.Gap figure, BoardId board) {
        GapSeries series = gaps.getOrDefault(board + "#" + figure.pair(), new GapSeries());
        return figure.statistic() == Statistic.USUAL
                ? series.usual(figure.unit(), figure.from(), figure.to())
                : series.mean(figure.unit(), figure.from(), figure.to());
    }

    private static Reproduction.DeclineRow decline(PublishedFigures.DeclineRow row, PriceTable prices) {
        List<PriceTable.Row> cheapest = prices.cheapestSoFar(row.benchmark(), row.level(), row.from());
        List<String> names = row.names();
        List<PriceTable.Row> added = names == null
                ? List.of()
                : cheapest.stream().filter(one -> !names.contains(one.name())).toList();
        List<PriceTable.Row> without =
                cheapest.stream().filter(one -> !added.contains(one)).toList();
        return new Reproduction.DeclineRow(row, line(cheapest), added, added.isEmpty() ? null : line(without));
    }

    private static @Nullable Decline line(List<PriceTable.Row> rows) {
        return Decline.of(rows.stream().map(PriceTable.Row::price).toList());
    }

    private static Reproduction.Fall fall(PublishedFigures.Fall fall, PriceTable prices) {
        List<PriceTable.Row> cheapest = prices.cheapestSoFar(fall.benchmark(), fall.level(), fall.from()).stream()
                .filter(row -> !row.on().isAfter(fall.to()))
                .toList();
        return new Reproduction.Fall(
                fall, cheapest.isEmpty() ? null : cheapest.getFirst(), cheapest.isEmpty() ? null : cheapest.getLast());
    }
}
