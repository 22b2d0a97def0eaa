package dev.leapfrog.app.command.plot;

import picocli.CommandLine.Option;

/** With which characters plots are drawn. */
public final class PlotOption {
    @Option(
            names = "--ascii",
            description =
                    "Draw plots in ASCII. Done by itself where the locale has no block characters, or TERM is dumb.")
    private boolean ascii;

    /** Plots for the terminal, or the file, that results go to. */
    public Plots plots() {
        Terminal terminal = Terminal.ofProcess();
        return ascii || !terminal.showsBlocks()
                ? Plots.ofAscii(terminal.columns())
                : Plots.ofBlocks(terminal.columns());
    }
}
