package dev.leapfrog.app.command.option;

import picocli.CommandLine.Option;

/** How a table is written. */
public final class FormatOption {
    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); json writes one row per line.",
            defaultValue = "TEXT")
    private Format output = Format.TEXT;

    private enum Format {
        TEXT,
        JSON
    }

    public boolean isJson() {
        return output == Format.JSON;
    }
}
