package dev.leapfrog.app.command.option;

import dev.leapfrog.sinks.alert.AlertText;
import picocli.CommandLine.Option;

/** How alerts are written. */
public final class AlertFormatOption {
    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); json writes one alert per line.",
            defaultValue = "TEXT")
    private AlertText output = AlertText.TEXT;

    public AlertText format() {
        return output;
    }
}
