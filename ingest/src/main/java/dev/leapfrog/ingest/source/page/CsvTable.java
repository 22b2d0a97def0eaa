package dev.leapfrog.ingest.source.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * A page of comma-separated values with a header, in UTF-8. Bytes that are no UTF-8 come out as U+FFFD, so that they
 * spoil only the cells they are in.
 *
 * @param header as written, without surrounding blanks
 * @param rows the lines after it, blank ones left out
 */
public record CsvTable(List<String> header, List<CsvRow> rows) {
    private static final ObjectReader LINES = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.SKIP_EMPTY_LINES)
            .build()
            .readerFor(String[].class);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a page.
     *
     * @throws UnreadableException when it is no CSV, or has no line after the header
     */
    public static CsvTable read(byte[] body) throws UnreadableException {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(BYTE_ORDER_MARK.length());
        }
        if (text.stripLeading().startsWith("<")) {
            throw new UnreadableException("mark-up instead of CSV");
        }
        List<List<String>> lines = lines(text);
        if (lines.size() < 2) {
            throw new UnreadableException("no rows");
        }
        List<CsvRow> rows = new ArrayList<>(lines.size() - 1);
        for (int i = 1; i < lines.size(); i++) {
            rows.add(new CsvRow(i, lines.get(i)));
        }
        return new CsvTable(lines.getFirst().stream().map(String::strip).toList(), rows);
    }

    private static List<List<String>> lines(String text) throws UnreadableException {
        try (MappingIterator<String[]> lines = LINES.readValues(text)) {
            List<List<String>> all = new ArrayList<>();
            while (lines.hasNext()) {
                all.add(List.of(lines.next()));
            }
            return all;
        } catch (JacksonException notCsv) {
            throw new UnreadableException(SyntaxError.of("CSV", notCsv));
        }
    }

    /**
     * The column with the first of these names that any column has, in any case of letters; null when no column has
     * one.
     */
    public @Nullable CsvColumn column(String... names) {
        for (String name : names) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).toLowerCase(Locale.ROOT).equals(name)) {
                    return new CsvColumn(name, i);
                }
            }
        }
        return null;
    }

    /**
     * The same for a column without which the page cannot be read.
     *
     * @throws UnreadableException when there is none
     */
    public CsvColumn requiredColumn(String... names) throws UnreadableException {
        CsvColumn column = column(names);
        if (column == null) {
            throw new UnreadableException("no column " + String.join(" or ", names));
        }
        return column;
    }
}
