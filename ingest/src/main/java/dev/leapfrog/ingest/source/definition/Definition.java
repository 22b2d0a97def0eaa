package dev.leapfrog.ingest.source.definition;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.paging.Pagination;
import dev.leapfrog.ingest.source.definition.paging.PointerPage;
import dev.leapfrog.ingest.source.definition.rule.BoardRule;
import dev.leapfrog.ingest.source.definition.rule.DerivativeRule;
import dev.leapfrog.ingest.source.definition.rule.ListRule;
import dev.leapfrog.ingest.source.definition.rule.ModelRule;
import dev.leapfrog.ingest.source.definition.rule.PriceRule;
import dev.leapfrog.ingest.source.definition.rule.ReleaseRule;
import dev.leapfrog.ingest.source.definition.rule.UptakeRule;
import dev.leapfrog.ingest.source.definition.table.TableSelection;
import org.jspecify.annotations.Nullable;

/**
 * One source, as configuration has it.
 *
 * @param source its name, unique, one word
 * @param about what it is and under which licence, for people
 * @param urls addresses it reads, with parts that differ in braces; those it polls are read without being named here
 * @param lineage what its lists are copied from; null when they are its own
 * @param history whether its pages tell what was, not what is
 * @param version of the definition; raise it when a page is read differently
 * @param format of its pages
 * @param table which tables of a page are read, for formats with tables
 * @param agree what must be the same text, as far as it is there: which list it is, as address and body have it
 * @param published the date that a page bears, read from the page as a whole; null when it bears none
 * @param pointer the page that only tells where the lists are; null when there is none
 * @param pages how a list is spread over pages; null when every page is a list
 * @param more what is there only when the page holds no more than a part of its lists, perhaps the address at which
 *     they go on; null when it never is
 * @param poll how it is watched live; null when it is only read from archives
 */
record Definition(
        String source,
        String about,
        List<String> urls,
        @Nullable String lineage,
        boolean history,
        int version,
        Format format,
        TableSelection table,
        List<FieldRule> agree,
        @Nullable FieldRule published,
        @Nullable PointerPage pointer,
        @Nullable Pagination pages,
        @Nullable FieldRule more,
        @Nullable Polling poll,
        List<ListRule> rules) {
    Definition {
        urls = List.copyOf(urls);
        rules = List.copyOf(rules);
        agree = List.copyOf(agree);
        if (!source.matches("[a-z0-9_-]{1,60}")) {
            throw new IllegalArgumentException(
                    "'source' must be one word of lower-case letters, digits, '_' and '-', not '" + source + "'");
        }
        if (urls.isEmpty() && poll == null) {
            throw new IllegalArgumentException("source " + source + ": 'urls' or 'poll' must name an address");
        }
        if (rules.isEmpty()) {
            throw new IllegalArgumentException(
                    "source " + source
                            + ": nothing is read; say what with 'boards', 'prices', 'models', 'uptake', 'derivatives' or 'releases'");
        }
    }

    @JsonCreator
    static Definition of(
            @JsonProperty(value = "source", required = true) String source,
            @JsonProperty(value = "about", required = true) String about,
            @JsonProperty("urls") @Nullable List<String> urls,
            @JsonProperty("lineage") @Nullable String lineage,
            @JsonProperty("history") boolean history,
            @JsonProperty("version") @Nullable Integer version,
            @JsonProperty(value = "format", required = true) Format format,
            @JsonProperty("table") @Nullable TableSelection table,
            @JsonProperty("agree") @Nullable List<FieldRule> agree,
            @JsonProperty("published") @Nullable FieldRule published,
            @JsonProperty("pointer") @Nullable PointerPage pointer,
            @JsonProperty("pages") @Nullable Pagination pages,
            @JsonProperty("more") @Nullable FieldRule more,
            @JsonProperty("poll") @Nullable Polling poll,
            @JsonProperty("boards") @Nullable List<BoardRule> boards,
            @JsonProperty("prices") @Nullable PriceRule prices,
            @JsonProperty("models") @Nullable ModelRule models,
            @JsonProperty("uptake") @Nullable UptakeRule uptake,
            @JsonProperty("derivatives") @Nullable DerivativeRule derivatives,
            @JsonProperty("releases") @Nullable ReleaseRule releases) {
        List<ListRule> rules = new ArrayList<>(boards == null ? List.of() : boards);
        add(prices, rules);
        add(models, rules);
        add(uptake, rules);
        add(derivatives, rules);
        add(releases, rules);
        return new Definition(
                source,
                about,
                addresses(urls, poll, pointer),
                lineage,
                history,
                version == null ? 1 : version,
                format,
                table == null ? TableSelection.ALL : table,
                agree == null ? List.of() : agree,
                published,
                pointer,
                pages,
                more,
                poll,
                rules);
    }

    private static void add(@Nullable ListRule rule, List<ListRule> rules) {
        if (rule != null) {
            rules.add(rule);
        }
    }

    private static List<String> addresses(
            @Nullable List<String> urls, @Nullable Polling poll, @Nullable PointerPage pointer) {
        List<String> addresses = new ArrayList<>(urls == null ? List.of() : urls);
        if (poll != null) {
            poll.urls().forEach(url -> addresses.add(url.toString()));
        }
        if (pointer != null) {
            addresses.add(pointer.url());
        }
        return addresses;
    }
}
