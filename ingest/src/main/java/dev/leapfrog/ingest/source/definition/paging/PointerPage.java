package dev.leapfrog.ingest.source.definition.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * A page that only tells the addresses of the lists.
 *
 * @param url of the page
 * @param to the addresses of the lists, with parts in braces
 * @param parts where the page has the text of each part, by name
 */
public record PointerPage(String url, List<String> to, Map<String, FieldRule> parts) {
    /** What can be part of an address without leading elsewhere. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    public PointerPage {
        to = List.copyOf(to);
        parts = Map.copyOf(parts);
    }

    @JsonCreator
    static PointerPage of(
            @JsonProperty("url") String url,
            @JsonProperty("to") List<String> to,
            @JsonProperty("parts") Map<String, FieldRule> parts) {
        return new PointerPage(url, to, parts);
    }

    /**
     * Where the lists are.
     *
     * @param reads whether the source reads an address
     * @throws UnreadableException when the page lacks a part, or leads to a page that the source does not read
     */
    public Pointer read(DocumentRow whole, PageAddress page, Predicate<String> reads) throws UnreadableException {
        Map<String, String> stated = new HashMap<>();
        for (Map.Entry<String, FieldRule> part : parts.entrySet()) {
            String text = part.getValue().line(whole, page);
            if (text == null || !PLAIN.matcher(text).matches()) {
                throw new UnreadableException("it points nowhere: '" + part.getKey() + "' is "
                        + (text == null ? "missing" : "no part of an address"));
            }
            stated.put(part.getKey(), text);
        }
        List<String> urls = new ArrayList<>();
        for (String template : to) {
            String address = new UrlPattern(template).url(stated);
            if (!reads.test(address)) {
                throw new UnreadableException("it points to no page of the source: " + address);
            }
            urls.add(address);
        }
        return new Pointer(urls);
    }
}
