package dev.leapfrog.app.command;

import picocli.CommandLine.Option;

/** How a table is written. */
final class FormatOption {
    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); json is one row a line.",
            defaultValue = "TEXT")
    private Format output = Format.TEXT;

    private enum Format {
        TEXT,
        JSON
    }

    boolean isJson() {
        return output == Format.JSON;
    }
}
