package dev.leapfrog.app.command;

import dev.leapfrog.sinks.terminal.AlertText;
import picocli.CommandLine.Option;

/** How alerts are written. */
final class OutputOption {
    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); json is one alert a line.",
            defaultValue = "TEXT")
    private AlertText output = AlertText.TEXT;

    AlertText format() {
        return output;
    }
}
