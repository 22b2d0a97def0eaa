package dev.leapfrog.sinks.watch;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.model.EndText;
import dev.leapfrog.sinks.view.PriceText;

/** A report on a watched model as lines for people. */
public final class WatchText {
    private WatchText() {}

    /**
     * The model, then what concerns it, indented.
     *
     * @param today by which its ends are ahead or behind
     */
    public static List<String> lines(WatchReport report, LocalDate today) {
        List<String> lines = new ArrayList<>();
        WatchedModel watched = report.watched();
        Model model = report.model();
        lines.add(watched.model() + " for " + watched.task()
                + (model == null ? "" : ": " + model.shown() + " by " + model.labShown()));
        if (model == null) {
            lines.add("  no source names such a model"
                    + (report.nearest().isEmpty() ? "" : "; the nearest are " + String.join(", ", report.nearest())));
            return printable(lines);
        }
        lines.add("  price  " + price(report));
        report.ends().forEach(end -> lines.add("  end    " + EndText.of(end, today)));
        report.alternatives().forEach(one -> {
            lines.add("  other  " + one.sentence(watched.task()));
            lines.add("         board of " + day(one) + "; concluded from "
                    + one.page().url());
        });
        if (report.tasks() != null) {
            lines.add("  no board measures " + watched.task() + "; tasks are " + String.join(", ", report.tasks()));
        }
        report.stories().forEach(story -> lines.add("  story  " + day(story) + " " + story.headline()));
        return printable(lines);
    }

    private static String price(WatchReport report) {
        if (report.offer() == null) {
            return "what its lab asks is not known";
        }
        String asked = PriceText.of(report.offer().price());
        return report.monthly() == null
                ? asked
                : asked + "; your tokens cost " + Alternative.dollars(report.monthly()) + " a month";
    }

    private static LocalDate day(Alternative one) {
        return LocalDate.ofInstant(one.publishedAt(), ZoneOffset.UTC);
    }

    private static LocalDate day(Story story) {
        return LocalDate.ofInstant(story.occurredAt(), ZoneOffset.UTC);
    }

    private static List<String> printable(List<String> lines) {
        return lines.stream().map(PrintableText::of).toList();
    }
}
