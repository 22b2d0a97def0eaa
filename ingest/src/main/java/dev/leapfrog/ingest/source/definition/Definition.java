package dev.leapfrog.ingest.source.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.SourceWeight;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.paging.Pagination;
import dev.leapfrog.ingest.source.definition.paging.PointerPage;
import dev.leapfrog.ingest.source.definition.rule.BoardRule;
import dev.leapfrog.ingest.source.definition.rule.DerivativeRule;
import dev.leapfrog.ingest.source.definition.rule.EndsRule;
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
 * @param rules how its lists are read, at least one
 * @param known which fields are read and which are left on purpose; null where nobody has said what is left
 */
record Definition(
        SourceDescription description,
        SourceAddresses addresses,
        PageLayout layout,
        List<ListRule> rules,
        @Nullable KnownFields known) {
    Definition {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("nothing is read; say what with 'boards', 'prices', 'models', 'uptake',"
                    + " 'derivatives', 'releases' or 'ends'");
        }
    }

    /**
     * Reads a definition; see {@link SourceDescription}, {@link SourceAddresses} and {@link PageLayout} for the fields
     * that are no lists.
     */
    @JsonCreator
    static Definition of(
            @JsonProperty(value = "source", required = true) String source,
            @JsonProperty(value = "about", required = true) String about,
            @JsonProperty("urls") @Nullable List<String> urls,
            @JsonProperty("lineage") @Nullable String lineage,
            @JsonProperty("rank") @Nullable Map<SourceWeight.Subject, Integer> rank,
            @JsonProperty("trust") SourceWeight.@Nullable Trust trust,
            @JsonProperty("sells") @Nullable String sells,
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
            @JsonProperty("releases") @Nullable ReleaseRule releases,
            @JsonProperty("ends") @Nullable EndsRule ends,
            @JsonProperty("leaves") @Nullable List<String> leaves) {
        List<ListRule> rules = new ArrayList<>(
                boards == null
                        ? List.of()
                        : boards.size() == 1 ? List.of(boards.getFirst().alone()) : boards);
        Stream.<@Nullable ListRule>of(prices, models, uptake, derivatives, releases, ends)
                .filter(Objects::nonNull)
                .forEach(rules::add);
        try {
            SourceWeight weight = new SourceWeight(
                    rank == null ? Map.of() : rank, trust == null ? SourceWeight.Trust.AGGREGATOR : trust, sells);
            PageLayout layout = new PageLayout(
                    format,
                    table == null ? TableSelection.ALL : table,
                    agree == null ? List.of() : agree,
                    published,
                    pages,
                    more);
            return new Definition(
                    new SourceDescription(source, about, lineage, weight, history, version == null ? 1 : version),
                    SourceAddresses.of(urls, poll, pointer),
                    layout,
                    rules,
                    leaves == null ? null : KnownFields.of(layout, rules, leaves));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("source " + source + ": " + wrong.getMessage(), wrong);
        }
    }
}
