package dev.leapfrog.ingest.source.definition.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.definition.release.FamilyNames;
import dev.leapfrog.ingest.source.definition.release.ReleaseTitle;
import dev.leapfrog.ingest.source.listing.ListedEntry;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page has news items. Those whose title releases a model count (see {@link ReleaseTitle}); all others are not
 * part of the list. An entry is identified by its link, so that another date or order of the items changes nothing
 * else.
 *
 * @param titles knows the releases of the labs whose news they are
 * @param announced the day of an item, on the page of the lab itself
 * @param listed the day of an item, on the page of somebody else
 */
public record ReleaseRule(
        ReleaseTitle titles,
        RowSelection rows,
        FieldRule title,
        FieldRule link,
        @Nullable FieldRule announced,
        @Nullable FieldRule listed)
        implements ListRule {
    public static final String FAMILIES = "families";

    @JsonCreator
    static ReleaseRule of(
            @JacksonInject(FAMILIES) Families families,
            @JsonProperty("lab") @Nullable String lab,
            @JsonProperty("rows") @Nullable String rows,
            @JsonProperty("where") @Nullable RowFilter where,
            @JsonProperty("title") @Nullable FieldRule title,
            @JsonProperty("link") @Nullable FieldRule link,
            @JsonProperty("announced") @Nullable FieldRule announced,
            @JsonProperty("listed") @Nullable FieldRule listed) {
        return new ReleaseRule(
                new ReleaseTitle(families.of(lab)),
                RowSelection.of(rows, where),
                title == null ? FieldRule.of("title") : title,
                link == null ? FieldRule.of("link") : link,
                announced,
                listed);
    }

    @Override
    public List<RowSelection> selections() {
        return List.of(rows);
    }

    @Override
    public List<FieldRule> needed() {
        return List.of(title);
    }

    @Override
    public List<Listing> read(Document document, PageAddress page, @Nullable Instant published, SkippedRows skipped) {
        Map<String, ListedEntry> entries = new LinkedHashMap<>();
        rows.read(document, page, skipped, row -> read(row, page)).forEach(item -> {
            for (ListedEntry entry : item) {
                entries.putIfAbsent(entry.id(), entry);
            }
        });
        return entries.isEmpty()
                ? List.of()
                : List.of(new ModelListing(published, false, List.copyOf(entries.values())));
    }

    @Override
    public @Nullable String nothingNew(Document document) {
        int items = document.rows(rows.path()).size();
        return items == 0 ? null : items + " items, none of them a release";
    }

    private @Nullable List<ListedEntry> read(DocumentRow row, PageAddress page) throws UnreadableException {
        String text = title.text(row, page);
        List<ReleaseTitle.Release> releases = text == null ? List.of() : titles.releases(text);
        if (releases.isEmpty()) {
            return null;
        }
        String to = link.line(row, page);
        LocalDate told = OptionalField.day(announced, row, page, "announced");
        LocalDate since = OptionalField.day(listed, row, page, "listed");
        List<ListedEntry> entries = new ArrayList<>();
        for (ReleaseTitle.Release release : releases) {
            String name = Objects.requireNonNull(ListedText.of(release.name()));
            ListedModel model = new ListedModel(name, release.organization(), null, to, null, null, null, null);
            ModelDetails details = new ModelDetails(null, told, since, null, null, null, to);
            String id = to == null ? name : to + " " + name;
            entries.add(new ListedEntry(id, null, model, details, null));
        }
        return entries;
    }

    /**
     * The names of all labs.
     *
     * @param labs none when names of models are not known to whoever reads the definition
     */
    public record Families(List<FamilyNames> labs) {
        public Families {
            labs = List.copyOf(labs);
        }

        /**
         * Those of one lab, or of all.
         *
         * @param lab its id; null for all
         */
        List<FamilyNames> of(@Nullable String lab) {
            List<FamilyNames> wanted = labs.stream()
                    .filter(names -> lab == null || names.lab().equals(lab))
                    .toList();
            if (wanted.isEmpty()) {
                throw new IllegalArgumentException("no family of models is known of lab '" + lab + "'");
            }
            return wanted;
        }
    }
}
