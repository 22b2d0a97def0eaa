package dev.leapfrog.sinks.mcp.tool;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchReport;
import dev.leapfrog.sinks.watch.WatchReports;
import dev.leapfrog.sinks.watch.WatchText;

/** What concerns the models that the user uses. */
final class MyModelsTool implements Tool {
    private static final int MOST = 20;

    private final Supplier<WatchList> watched;
    private final WatchReports reports;
    private final InstantSource clock;

    MyModelsTool(Supplier<WatchList> watched, WatchReports reports, InstantSource clock) {
        this.watched = watched;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "my_models";
    }

    @Override
    public String title() {
        return "My models";
    }

    @Override
    public String description() {
        return "What concerns the models that the user said to use: what they cost a month, when they end and whose word"
                + " that is, better ones, good-enough cheaper ones, news of them. The first " + MOST
                + "; which ones is named with 'leapfrog watch add' or in the configuration.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of();
    }

    @Override
    public Told tell(History history, Arguments given) {
        WatchList mine = watched.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<WatchReport> found =
                reports.of(new WatchList(mine.models().stream().limit(MOST).toList()), history);
        return new Told(
                mine.models().isEmpty()
                        ? List.of("the user watches no model yet; 'leapfrog watch add MODEL' names one")
                        : found.stream()
                                .flatMap(report -> WatchText.lines(report, today).stream())
                                .toList(),
                new Answer(found));
    }

    record Answer(List<WatchReport> models) {}
}
