package dev.leapfrog.ingest.source.definition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.definition.document.CsvDocument;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.FeedDocument;
import dev.leapfrog.ingest.source.definition.document.FeedRow;
import dev.leapfrog.ingest.source.definition.document.FlightPage;
import dev.leapfrog.ingest.source.definition.document.HtmlPage;
import dev.leapfrog.ingest.source.definition.document.HtmlRow;
import dev.leapfrog.ingest.source.definition.document.JsonRow;
import dev.leapfrog.ingest.source.definition.document.WholeCharacters;
import dev.leapfrog.ingest.source.definition.table.TableDocument;
import dev.leapfrog.ingest.source.definition.table.TableSelection;
import dev.leapfrog.ingest.source.page.CsvRow;
import dev.leapfrog.ingest.source.page.CsvTable;
import dev.leapfrog.ingest.source.value.UnreadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How a page is written, and so how it is opened. */
public enum Format {
    @JsonProperty("json")
    JSON {
        @Override
        Document open(byte[] body, TableSelection tables) throws UnreadableException {
            return tree(Format::json, body, "JSON");
        }
    },
    @JsonProperty("yaml")
    YAML {
        @Override
        Document open(byte[] body, TableSelection tables) throws UnreadableException {
            return tree(Format::yaml, body, "YAML");
        }
    },
    /** Values separated by commas, with a header. */
    @JsonProperty("csv")
    CSV {
        @Override
        Document open(byte[] body, TableSelection tables) throws UnreadableException {
            CsvTable table = CsvTable.read(body);
            List<List<String>> lines = table.rows().stream().map(CsvRow::cells).toList();
            return CsvDocument.even(table.header(), lines);
        }
    },
    /** HTML of any shape; see {@link HtmlRow}. */
    @JsonProperty("html")
    HTML {
        @Override
        Document open(byte[] body, TableSelection tables) throws UnreadableException {
            HtmlRow whole = new HtmlRow(HtmlPage.open(body), "the page");
            return () -> whole;
        }
    },
    /** HTML with tables; see {@link TableSelection}. */
    @JsonProperty("html-table")
    HTML_TABLE {
        @Override
        Document open(byte[] body, TableSelection tables) throws UnreadableException {
            return TableDocument.html(body, tables);
        }
    },
    /** Markdown with tables; see {@link TableSelection}. */
    @JsonProperty("markdown")
    MARKDOWN {
        @Override
        Document open(byte[] body, TableSelection tables) throws UnreadableException {
            return TableDocument.markdown(body, tables);
        }
    },
    /** RSS or Atom; see {@link FeedRow}. */
    @JsonProperty("feed")
    FEED {
        @Override
        Document open(byte[] body, TableSelection tables) throws UnreadableException {
            return FeedDocument.open(body);
        }
    },
    /** The JSON that a Next.js page carries for its scripts; see {@link FlightPage}. */
    @JsonProperty("next")
    NEXT {
        @Override
        Document open(byte[] body, TableSelection tables) throws UnreadableException {
            JsonRow whole = JsonRow.whole(FlightPage.read(HtmlPage.open(body)));
            return () -> whole;
        }
    };

    private static final ObjectMapper JSON_MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectMapper YAML_MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Opens a page.
     *
     * @param tables which tables are read; of no concern to formats without tables
     * @throws UnreadableException when it is not written so
     */
    abstract Document open(byte[] body, TableSelection tables) throws UnreadableException;

    private static Document tree(Function<byte[], JsonNode> reader, byte[] body, String name)
            throws UnreadableException {
        if (startsWith(body, '<')) {
            throw new UnreadableException("mark-up instead of " + name);
        }
        try {
            JsonNode page = reader.apply(body);
            if (page == null || !page.isContainer()) {
                throw new UnreadableException("no " + name);
            }
            JsonRow whole = JsonRow.whole(page);
            return () -> whole;
        } catch (JacksonException notSo) {
            throw new UnreadableException("no " + name + ": " + notSo.getOriginalMessage());
        } catch (NumberFormatException beyondAllNumbers) {
            throw new UnreadableException("no " + name + ": a number with an exponent beyond all numbers");
        }
    }

    /** Bytes are read faster than text; those that are no UTF-8 spoil only the texts they stand in. */
    private static JsonNode json(byte[] body) {
        if (startsWith(body, '{') || startsWith(body, '[')) {
            try {
                return JSON_MAPPER.readTree(body);
            } catch (JacksonException perhapsNotInUtf8) {
                return JSON_MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
            }
        }
        return JSON_MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
    }

    private static JsonNode yaml(byte[] body) {
        return YAML_MAPPER.readTree(new WholeCharacters(new String(body, StandardCharsets.UTF_8)));
    }

    /** Whether that is the first byte that is no blank. */
    private static boolean startsWith(byte[] body, char character) {
        for (byte one : body) {
            if (one != ' ' && one != '\n' && one != '\r' && one != '\t') {
                return one == character;
            }
        }
        return false;
    }
}
