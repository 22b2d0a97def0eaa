package dev.leapfrog.streams.follow;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.reader.InputRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of a board, of all its sources. A row is not written as it comes but with the others of its
 * publication, when that closes. Until then the input alone holds it: what is kept at once is from which offset on.
 */
final class WrittenRows {
    /** A first listing may have many rows; these are not held back until it closes. */
    private static final int MOST_UNWRITTEN = 500;

    private final BoardMemory memory;
    private final Function<String, SourceBoard> boards;
    private final Map<String, RowGroups> groups = new HashMap<>();
    private final Map<RowKey, RowGroups.PendingRow> pending = new LinkedHashMap<>();
    private @Nullable UnwrittenFrom from;

    /** @param boards the board as a source shows it now */
    WrittenRows(BoardMemory memory, Function<String, SourceBoard> boards, StoredBoard stored) {
        this.memory = memory;
        this.boards = boards;
        this.from = stored.unwritten;
        stored.groups.forEach((source, written) ->
                written.forEach((number, rows) -> of(source).restore(number, rows)));
    }

    /**
     * Rows that the input alone holds.
     *
     * @param offset of the first record that gave one
     */
    record UnwrittenFrom(String source, long offset) {}

    /** Where the input has to be read again for rows that were not written. */
    OptionalLong unwrittenFrom() {
        return from == null ? OptionalLong.empty() : OptionalLong.of(from.offset());
    }

    /** After a restart: whether a record gave a row of that source that the memory does not hold. */
    boolean mustBeTakenAgain(String source, InputRecord input) {
        return from != null && from.source().equals(source) && input.offset() >= from.offset();
    }

    /**
     * Takes a row that a record gave. Of one source at a time: a row that is taken again after a restart then finds the
     * rows of other sources as it found them first.
     */
    void add(String source, Row row, InputRecord input) {
        if (from != null && !pending.isEmpty() && (!from.source().equals(source) || pending.size() == MOST_UNWRITTEN)) {
            write();
        }
        if (pending.isEmpty()) {
            from = new UnwrittenFrom(source, input.offset());
            memory.save(from);
        }
        pending.put(row.key(), new RowGroups.PendingRow(row, input));
    }

    /** Writes the rows that were held back. */
    void write() {
        if (from != null) {
            if (!pending.isEmpty()) {
                of(from.source()).write(pending.values(), current(from.source()));
                pending.clear();
            }
            memory.forgetUnwritten();
            from = null;
        }
    }

    /** Writes rows that changed otherwise than by a record of their source; nothing is held back. */
    void replace(String source, Collection<Row> rows) {
        if (!rows.isEmpty()) {
            List<RowGroups.PendingRow> changed = rows.stream()
                    .map(row -> new RowGroups.PendingRow(row, null))
                    .toList();
            of(source).write(changed, current(source));
        }
    }

    /** Forgets rows that are not there any more; nothing is held back. */
    void forget(String source, Collection<RowKey> rows) {
        of(source).forget(rows, current(source));
    }

    private Function<RowKey, @Nullable Row> current(String source) {
        SourceBoard board = boards.apply(source);
        return key -> board.standings().row(key);
    }

    private RowGroups of(String source) {
        return groups.computeIfAbsent(source, added -> new RowGroups(added, memory));
    }
}
