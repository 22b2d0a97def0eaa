package dev.leapfrog.app.reproduction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.streams.capability.Decline;
import org.jspecify.annotations.Nullable;

/** Reproductions for people, as a page of Markdown. */
final class ReproductionText {
    private static final PublishedFigures.Unit MONTHS = PublishedFigures.Unit.MONTHS;
    private static final String NOT_RECORDED = "not in the recordings";

    private final Reproduction of;
    private final List<String> lines = new ArrayList<>();

    private ReproductionText(Reproduction of) {
        this.of = of;
    }

    static String of(Reproduction reproduction) {
        ReproductionText text = new ReproductionText(reproduction);
        text.summary();
        text.gaps();
        text.catchUps();
        text.declines();
        text.falls();
        text.open();
        return String.join("\n", text.lines) + "\n";
    }

    private void summary() {
        lines.addAll(List.of(
                "# Published figures, reproduced",
                "",
                "Written by `leapfrog reproduce` from recordings: ours is computed by the same parsers and topologies that run"
                        + " live, or by the same functions on a recorded table. What was published stands in"
                        + " `published.yaml` beside the code, with its source.",
                "",
                "| figure | published | ours | difference | reproduced |",
                "| --- | ---: | ---: | ---: | --- |"));
        for (Map.Entry<PublishedFigures.Gap, List<Reproduction.Gap>> figure :
                byFigure().entrySet()) {
            PublishedFigures.Gap published = figure.getKey();
            for (Reproduction.Gap gap : figure.getValue()) {
                String board = figure.getValue().size() == 1 ? "" : ", " + title(gap);
                lines.add(row(
                        published.figure() + board,
                        published.unit().text(published.published()),
                        gap.ours() == null
                                ? NOT_RECORDED
                                : published.unit().text(gap.ours().value()),
                        gap.ours() == null ? "" : signed(gap.ours().value() - published.published()),
                        yes(gap.holds())));
            }
        }
        for (Reproduction.CatchUp one : of.catchUps()) {
            PublishedFigures.CatchUp published = one.published();
            lines.add(row(
                    published.figure() + ", " + one.benchmark(),
                    MONTHS.text(published.published()),
                    one.ours() == null ? NOT_RECORDED : MONTHS.text(one.ours().value()),
                    one.ours() == null ? "" : signed(one.ours().value() - published.published()),
                    yes(one.holds())));
        }
        double factor = of.published().declines().factor();
        long within = of.declines().stream().filter(row -> row.within(factor)).count();
        lines.add(row(
                "Epoch AI 2025: price at fixed performance, declines a year",
                range(of.declines().stream()
                        .map(row -> row.published().published())
                        .toList()),
                range(of.declines().stream()
                        .filter(row -> row.ours() != null)
                        .map(row -> row.ours() == null ? 0 : row.ours().factorPerYear())
                        .toList()),
                "",
                within + " of " + of.declines().size() + " within a factor of " + factor));
        for (Reproduction.Fall fall : of.falls()) {
            Double ours = fall.factor();
            lines.add(row(
                    fall.published().figure(),
                    String.format(Locale.ROOT, "%.0f-fold", fall.published().published()),
                    ours == null ? NOT_RECORDED : String.format(Locale.ROOT, "%.0f-fold", ours),
                    ours == null ? "" : signed(ours - fall.published().published()),
                    yes(fall.holds())));
        }
        lines.add("");
    }

    private void gaps() {
        for (Map.Entry<PublishedFigures.Gap, List<Reproduction.Gap>> figure :
                byFigure().entrySet()) {
            PublishedFigures.Gap published = figure.getKey();
            lines.addAll(List.of(
                    "## " + published.figure(),
                    "",
                    "Published: " + published.unit().text(published.published()) + ", " + published.definition()
                            + ". Source: " + published.source() + ".",
                    "",
                    "Ours: " + statistic(published) + "; reproduced when within "
                            + published.unit().amount(published.tolerance()) + ".",
                    ""));
            for (Reproduction.Gap gap : figure.getValue()) {
                lines.add("- " + title(gap) + ": " + ours(published, gap.ours()));
            }
            lines.addAll(List.of("", "Why: " + published.why() + ".", ""));
        }
    }

    private static String statistic(PublishedFigures.Gap figure) {
        String window = "from " + figure.from() + " to " + figure.to();
        return switch (figure.statistic()) {
            case USUAL -> "what most publications " + window + " give, the later of two";
            case MEAN -> "the mean " + window + ", each publication counting until the next, for at most 30 days";
        };
    }

    private static String ours(PublishedFigures.Gap figure, @Nullable Measured ours) {
        if (ours == null) {
            return NOT_RECORDED;
        }
        String of = figure.statistic() == PublishedFigures.Statistic.USUAL
                ? " in " + ours.alike() + " of " + ours.count() + " publications"
                : " over " + ours.count() + " publications";
        return shown(figure.unit(), ours, of);
    }

    private static String shown(PublishedFigures.Unit unit, Measured ours, String of) {
        String text = "**" + unit.text(ours.value()) + "**" + of + ", all between " + unit.text(ours.low()) + " and "
                + unit.text(ours.high());
        return ours.example() == null ? text : text + "; such as " + ours.example();
    }

    private void catchUps() {
        Map<PublishedFigures.CatchUp, List<Reproduction.CatchUp>> figures = of.catchUps().stream()
                .collect(Collectors.groupingBy(
                        Reproduction.CatchUp::published, LinkedHashMap::new, Collectors.toList()));
        figures.forEach((published, benchmarks) -> {
            lines.addAll(List.of(
                    "## " + published.figure(),
                    "",
                    "Published: " + MONTHS.text(published.published()) + ", " + published.definition() + ". Source: "
                            + published.source() + ".",
                    "",
                    "Ours: for each closed model that set a record, how much later an open one was released that scores as"
                            + " high; the median over those caught up with; reproduced when within "
                            + MONTHS.amount(published.tolerance()) + ".",
                    ""));
            for (Reproduction.CatchUp one : benchmarks) {
                lines.add("- " + one.benchmark() + ": "
                        + (one.ours() == null
                                ? NOT_RECORDED
                                : shown(
                                        MONTHS,
                                        one.ours(),
                                        " over " + one.ours().count()
                                                + (one.ours().count() == 1 ? " record" : " records"))));
            }
            lines.addAll(List.of("", "Why: " + published.why() + ".", ""));
        });
    }

    private void declines() {
        PublishedFigures.Declines published = of.published().declines();
        lines.addAll(List.of(
                "## Epoch AI 2025: price at fixed performance, declines a year",
                "",
                "Published: " + published.definition() + ". Source: " + published.source() + ".",
                "",
                "| benchmark | level | of | published, 90 % | prices | ours, 90 % | prices | halves in | ours / published |",
                "| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |"));
        for (Reproduction.DeclineRow row : of.declines()) {
            lines.add(decline(row));
        }
        List<Reproduction.DeclineRow> off = of.declines().stream()
                .filter(row -> !row.within(published.factor()))
                .toList();
        lines.addAll(List.of(
                "",
                (of.declines().size() - off.size()) + " of " + of.declines().size() + " are within a factor of "
                        + published.factor() + "."
                        + " The small difference of those is in how days become years."));
        for (Reproduction.DeclineRow row : off) {
            lines.add("- " + why(row));
        }
        lines.add("");
    }

    private static String decline(Reproduction.DeclineRow row) {
        PublishedFigures.DeclineRow published = row.published();
        Decline ours = row.ours();
        return row(
                published.benchmark(),
                trimmed(published.level()),
                published.of(),
                times(published.published()) + " (" + times(published.low()) + " to " + times(published.high()) + ")",
                String.valueOf(published.prices()),
                ours == null ? NOT_RECORDED : times(ours.factorPerYear()) + interval(ours),
                ours == null ? "" : String.valueOf(ours.points()),
                ours == null || ours.daysToHalve() == null
                        ? ""
                        : String.format(Locale.ROOT, "%.0f days", ours.daysToHalve()),
                ours == null ? "" : String.format(Locale.ROOT, "%.2f", ours.factorPerYear() / published.published()));
    }

    private static String why(Reproduction.DeclineRow row) {
        String level =
                row.published().benchmark() + " at " + trimmed(row.published().level()) + ": ";
        Decline without = row.without();
        if (row.ours() == null) {
            return level + "the recorded table has not two prices";
        }
        if (row.added().isEmpty() || without == null) {
            return level + "the recorded table has other prices than the published one";
        }
        String added = row.added().stream()
                .map(one -> one.name() + " (" + one.on() + ", " + trimmed(one.dollars()) + " dollars)")
                .collect(Collectors.joining(", "));
        return level + "the recorded table has " + added
                + " above the level and cheaper than all before, which is not among the"
                + " published prices; without it ours is " + times(without.factorPerYear());
    }

    private void falls() {
        for (Reproduction.Fall fall : of.falls()) {
            PublishedFigures.Fall published = fall.published();
            PriceTable.Row first = fall.first();
            PriceTable.Row last = fall.last();
            lines.addAll(List.of(
                    "## " + published.figure(),
                    "",
                    "Published: " + published.definition() + ". Source: " + published.source() + ".",
                    "",
                    "Ours: "
                            + (first == null || last == null
                                    ? NOT_RECORDED
                                    : "**" + String.format(Locale.ROOT, "%.1f", first.dollars() / last.dollars())
                                            + "-fold**, from " + shown(first) + " to " + shown(last)
                                            + ", by the tables of Epoch AI's insight")
                            + ".",
                    "",
                    "Why: " + published.why() + ".",
                    ""));
        }
    }

    private static String shown(PriceTable.Row row) {
        return trimmed(row.dollars()) + " dollars (" + row.name() + ", " + row.on() + ")";
    }

    private void open() {
        lines.addAll(List.of("## Not reproduced", ""));
        of.published().open().forEach(one -> lines.add("- " + one.figure() + ": " + one.why() + "."));
    }

    private Map<PublishedFigures.Gap, List<Reproduction.Gap>> byFigure() {
        return of.gaps().stream()
                .collect(Collectors.groupingBy(Reproduction.Gap::published, LinkedHashMap::new, Collectors.toList()));
    }

    private static String title(Reproduction.Gap gap) {
        return BoardTitle.of(BoardId.parse(gap.board()));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }

    private static String range(List<Double> values) {
        return values.isEmpty()
                ? NOT_RECORDED
                : times(values.stream().min(Double::compare).orElse(0.0)) + " to "
                        + times(values.stream().max(Double::compare).orElse(0.0));
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, factor < 20 ? "%.1fx" : "%.0fx", factor);
    }

    private static String interval(Decline ours) {
        return ours.interval() == null
                ? ""
                : " (" + times(ours.interval().low()) + " to "
                        + times(ours.interval().high()) + ")";
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
    }
}
