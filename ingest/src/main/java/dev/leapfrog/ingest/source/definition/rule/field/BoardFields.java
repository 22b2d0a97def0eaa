package dev.leapfrog.ingest.source.definition.rule.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Which board a row belongs to.
 *
 * @param name the three parts of the board's name, {@code publisher/arena/category}; in lower case, with hyphens for
 *     blanks and underscores
 * @param version name of the scale's version; another one breaks the series
 */
public record BoardFields(List<FieldRule> name, Scale scale, FieldRule version) {
    private static final int PARTS = 3;

    public BoardFields {
        name = List.copyOf(name);
    }

    /**
     * The fields of a definition.
     *
     * @param board name of the board, in which {@code {arena}} and {@code {category}} stand for these fields
     * @param version the same for all rows, unless there is a field {@code versionAt}
     */
    public static BoardFields of(
            String board,
            @Nullable FieldRule arena,
            @Nullable FieldRule category,
            Scale scale,
            @Nullable String version,
            @Nullable FieldRule versionAt) {
        if ((version == null) == (versionAt == null)) {
            throw new IllegalArgumentException("a board needs either 'version' or 'versionAt'");
        }
        return new BoardFields(
                name(board, arena, category),
                scale,
                versionAt == null ? FieldRule.constant(String.valueOf(version)) : versionAt);
    }

    private static List<FieldRule> name(String board, @Nullable FieldRule arena, @Nullable FieldRule category) {
        List<FieldRule> name = new ArrayList<>();
        for (String part : board.split("/", -1)) {
            FieldRule field = switch (part) {
                case "{arena}" -> arena;
                case "{category}" -> category;
                default -> FieldRule.constant(part);
            };
            if (field == null) {
                throw new IllegalArgumentException("'board' names " + part + ", but there is no such field");
            }
            name.add(field);
        }
        if (name.size() != PARTS) {
            throw new IllegalArgumentException("'board' must be publisher/arena/category, not '" + board + "'");
        }
        return name;
    }

    /** The name of the board as text; null when a part of it is missing, so that the row is of no board. */
    @Nullable
    public String name(DocumentRow row, PageAddress page) throws UnreadableException {
        List<String> parts = new ArrayList<>();
        for (FieldRule part : name) {
            String text = part.line(row, page);
            if (text == null) {
                return null;
            }
            parts.add(text.replace(' ', '-').replace('_', '-').toLowerCase(Locale.ROOT));
        }
        return String.join("/", parts);
    }

    /** @throws UnreadableException when it is not the name of a board */
    public static BoardId board(String name) throws UnreadableException {
        try {
            return BoardId.parse(name);
        } catch (IllegalArgumentException noName) {
            throw new UnreadableException("board: " + noName.getMessage());
        }
    }

    public String version(DocumentRow row, PageAddress page) throws UnreadableException {
        String text = version.line(row, page);
        if (text == null) {
            throw new UnreadableException("no version of the scale");
        }
        return text;
    }
}
