package dev.leapfrog.sinks;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it: cells in quotes may hold anything, a quote in them is two. */
public final class CsvReader {
    private CsvReader() {}

    public static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            boolean isEscaped = isQuoted && one == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
            if (isEscaped) {
                cell.append('"');
                at++;
            } else if (one == '"') {
                isQuoted = !isQuoted;
            } else if (isQuoted || (one != ',' && one != '\n' && one != '\r')) {
                cell.append(one);
            } else if (one == ',' || one == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (one == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }
}
