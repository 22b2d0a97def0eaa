package dev.leapfrog.streams.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.reader.InputRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one source's board in the memory, in groups that were written together, mostly those that one publication
 * changed. A row that is written again stays in its old group too, where it does not count any more; a group of which
 * little counts is given up, and what counts of it written again. So a change costs a third more than its own row at
 * most, and the memory holds at most four times the rows that there are.
 */
final class RowGroups {
    private static final int MOST_ROWS = 500;
    /** A broker takes no record of a megabyte, and rows have no bound of their own. */
    private static final int MOST_BYTES = 500_000;
    /** A group is given up when no more than one in so many of its rows counts. */
    private static final int ONE_IN = 4;

    private final String source;
    private final BoardMemory memory;
    /** The group in which a row counts. */
    private final Map<RowKey, Group> groups = new HashMap<>();
    /** All that are in the memory. */
    private final Set<Group> written = new LinkedHashSet<>();

    private int next;

    RowGroups(String source, BoardMemory memory) {
        this.source = source;
        this.memory = memory;
    }

    /** A group that was written; the same rows in the same place of the memory. */
    private static final class Group {
        private final int number;
        private final List<RowKey> rows;
        private int counting;

        Group(int number, List<RowKey> rows) {
            this.number = number;
            this.rows = List.copyOf(rows);
            this.counting = rows.size();
        }
    }

    /**
     * A row to be written.
     *
     * @param input that gave it; null when it is not at hand
     */
    record PendingRow(Row row, @Nullable InputRecord input) {}

    /** Takes a group from the memory; they come in the order in which they were written. */
    void restore(int number, List<RowKey> rows) {
        place(new Group(number, rows));
        next = number + 1;
    }

    /**
     * Writes rows, each at most once.
     *
     * @param current the row of a key, as it is now
     */
    void write(Collection<PendingRow> changed, Function<RowKey, @Nullable Row> current) {
        List<PendingRow> rows = new ArrayList<>(changed);
        Set<Group> outdated = new LinkedHashSet<>();
        for (PendingRow one : changed) {
            Group group = leave(one.row().key());
            if (group != null && group.counting * ONE_IN <= group.rows.size()) {
                outdated.add(group);
            }
        }
        rows.addAll(giveUp(outdated, current));
        writeGroups(rows);
    }

    /** Forgets rows. Every group that has one is given up, also where it does not count: nothing would overrule it. */
    void forget(Collection<RowKey> rows, Function<RowKey, @Nullable Row> current) {
        rows.forEach(this::leave);
        List<Group> outdated = written.stream()
                .filter(group -> rows.stream().anyMatch(group.rows::contains))
                .toList();
        writeGroups(giveUp(outdated, current));
    }

    /** The group in which a row counted until now; null when it was never written. */
    private @Nullable Group leave(RowKey row) {
        Group group = groups.remove(row);
        if (group != null) {
            group.counting--;
        }
        return group;
    }

    private List<PendingRow> giveUp(Collection<Group> outdated, Function<RowKey, @Nullable Row> current) {
        List<PendingRow> rows = new ArrayList<>();
        for (Group group : outdated) {
            memory.forgetRows(source, group.number);
            written.remove(group);
            for (RowKey row : group.rows) {
                if (groups.remove(row, group)) {
                    rows.add(new PendingRow(Objects.requireNonNull(current.apply(row), "a row that counts"), null));
                }
            }
        }
        return rows;
    }

    private void writeGroups(List<PendingRow> rows) {
        RowGroupJson json = new RowGroupJson(Math.min(rows.size(), MOST_ROWS));
        List<RowKey> keys = new ArrayList<>();
        for (PendingRow one : rows) {
            json.add(one.row(), one.input());
            keys.add(one.row().key());
            if (keys.size() == MOST_ROWS || json.size() >= MOST_BYTES) {
                write(json, keys);
                json = new RowGroupJson(MOST_ROWS);
                keys.clear();
            }
        }
        if (!keys.isEmpty()) {
            write(json, keys);
        }
    }

    private void write(RowGroupJson json, List<RowKey> rows) {
        Group group = new Group(next++, rows);
        memory.saveRows(source, group.number, json.json());
        place(group);
    }

    private void place(Group group) {
        written.add(group);
        for (RowKey row : group.rows) {
            Group before = groups.put(row, group);
            if (before != null) {
                before.counting--;
            }
        }
    }
}
