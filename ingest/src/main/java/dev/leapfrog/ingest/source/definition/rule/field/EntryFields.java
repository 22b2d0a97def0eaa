package dev.leapfrog.ingest.source.definition.rule.field;

import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an entry of a registry or price list.
 *
 * @param id the source's own name of the entry, unique on the page
 * @param provider whose list or offer it is; null when it is nobody's
 */
public record EntryFields(FieldRule id, @Nullable FieldRule provider, ModelFields model) {
    /** The fields of a definition; without an id of its own, an entry is identified by the name of its model. */
    public static EntryFields of(@Nullable FieldRule id, @Nullable FieldRule provider, ModelFields model) {
        return new EntryFields(id == null ? model.name() : id, provider, model);
    }

    /** @throws UnreadableException when the row has none */
    public String id(DocumentRow row, PageAddress page) throws UnreadableException {
        String text = id.line(row, page);
        if (text == null) {
            throw new UnreadableException("no id");
        }
        return text;
    }

    @Nullable
    public String provider(DocumentRow row, PageAddress page) throws UnreadableException {
        return OptionalField.line(provider, row, page);
    }
}
