package dev.leapfrog.app.command.show;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.FormatOption;
import dev.leapfrog.app.rules.Rules;
import dev.leapfrog.events.json.EventJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The rules by which detectors conclude. */
@Command(
        name = "rules",
        description = {
            "Show the rules by which detectors conclude, with the value in force and where it comes from: 'default', or the"
                    + " file of --config.",
            "A rule that is changed holds for what is read from then on; 'leapfrog reset' applies it to all history."
        },
        footer = {
            "",
            "A rule is set in the file of --config (for up, run streams and replay too):",
            "  rules:",
            "    boards: {clearProbability: 0.9, heldFor: 14d}",
            "    prices: {notableMove: 0.1}"
        })
public final class RulesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private FormatOption output = new FormatOption();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String file = config.name();
        if (!output.isJson()) {
            out.printf(Locale.ROOT, "%-28s %-20s %s%n", "RULE", "FROM", "VALUE");
        }
        for (Rules.Entry rule : config.read().rules().entries()) {
            String from = rule.isDefault() || file == null ? "default" : file;
            out.println(output.isJson() ? json(rule, from) : text(rule, from));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static String text(Rules.Entry rule, String from) {
        return String.format(Locale.ROOT, "%-28s %-20s %s", rule.name(), from, rule.value());
    }

    private static String json(Rules.Entry rule, String from) {
        return EventJson.text(new TreeMap<>(Map.of("rule", rule.name(), "from", from, "value", rule.value())));
    }
}
