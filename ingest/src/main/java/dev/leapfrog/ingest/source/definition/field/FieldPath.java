package dev.leapfrog.ingest.source.definition.field;

import java.util.List;

import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import org.jspecify.annotations.Nullable;

/**
 * A path as a definition writes it, and what kind of thing it leads to.
 *
 * @param path without the prefix that tells its kind
 */
public record FieldPath(String path, Kind kind) {
    private static final String SIGN_OF_URL = "@url.";
    private static final String SIGN_OF_LITERAL = "=";

    /** What a path leads to: itself, a part of the page's address, one text of the row or any number of them. */
    enum Kind {
        LITERAL,
        OF_URL,
        ONE,
        MANY
    }

    static FieldPath of(String written) {
        if (written.startsWith(SIGN_OF_LITERAL)) {
            return new FieldPath(written.substring(SIGN_OF_LITERAL.length()), Kind.LITERAL);
        }
        if (written.startsWith(SIGN_OF_URL)) {
            return new FieldPath(written.substring(SIGN_OF_URL.length()), Kind.OF_URL);
        }
        return new FieldPath(written, written.indexOf('*') < 0 ? Kind.ONE : Kind.MANY);
    }

    /** Whether it leads to something on the page. */
    public boolean isOnPage() {
        return kind == Kind.ONE || kind == Kind.MANY;
    }

    /** The text at a path that leads to one; null when there is none. */
    @Nullable
    String one(DocumentRow row, PageAddress page) {
        return switch (kind) {
            case LITERAL -> path;
            case OF_URL -> page.parts().get(path);
            case ONE, MANY -> row.text(path);
        };
    }

    /** All texts at a path that leads to several. */
    List<String> all(DocumentRow row, PageAddress page) {
        if (isOnPage()) {
            return row.texts(path);
        }
        String text = one(row, page);
        return text == null ? List.of() : List.of(text);
    }
}
