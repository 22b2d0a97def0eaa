package dev.leapfrog.ingest.source.page;

import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Why a page is not of its format, in one line for people: where, and what stands there. */
public final class SyntaxError {
    /** What the parser would have taken instead, which is always the same, and codes of characters. */
    private static final Pattern TECHNICAL = Pattern.compile(
            "(?: \\(code [^)]*\\))|(?::? (?:was expecting|expecting|expected) .*)|(?: \\((?:for|start marker) .*)",
            Pattern.CASE_INSENSITIVE);

    private SyntaxError() {}

    /**
     * The reason.
     *
     * @param format what the page is not, such as {@code JSON}
     */
    public static String of(String format, JacksonException wrong) {
        TokenStreamLocation at = wrong.getLocation();
        String where = at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + column(at);
        String said = String.valueOf(wrong.getOriginalMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("not understood");
        return "no " + format + where + ": "
                + TECHNICAL.matcher(said).replaceAll("").strip();
    }

    private static String column(TokenStreamLocation at) {
        return at.getColumnNr() < 1 ? "" : ", column " + at.getColumnNr();
    }
}
