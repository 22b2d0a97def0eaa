package dev.leapfrog.app.command.plot;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the terminal, or the file, that results go to can show.
 *
 * @param charset of the locale
 * @param type as {@code TERM} names it; empty when it does not
 * @param columns 0 when it is no terminal, or not known how wide
 */
record Terminal(Charset charset, String type, int columns) {
    private static final String DUMB = "dumb";

    /** The launcher says how wide it is, as Java cannot tell; {@code COLUMNS} does where a shell exports it. */
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        String charset = System.getProperty("stdout.encoding", System.getProperty("native.encoding", ""));
        String columns = System.getProperty("leapfrog.columns", environment.getOrDefault("COLUMNS", ""));
        return of(charset, environment.getOrDefault("TERM", ""), columns);
    }

    static Terminal of(String charset, String type, String columns) {
        return new Terminal(
                Charset.forName(charset, StandardCharsets.US_ASCII),
                type,
                columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : 0);
    }

    boolean showsBlocks() {
        return !type.equals(DUMB) && charset.canEncode() && charset.newEncoder().canEncode(Glyphs.BLOCKS.all());
    }
}
