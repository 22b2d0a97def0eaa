package dev.leapfrog.streams.follow;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.board.Stated;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.reader.InputRecord;
import org.jspecify.annotations.Nullable;

/** Writes a {@link RowGroup}. What a score event says of its row is copied as it was read, as there are many. */
final class RowGroupJson {
    private static final int ROW_BYTES = 512;

    private final List<RowGroup.Head> heads = new ArrayList<>();
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream(64 * ROW_BYTES);

    /** Of a score event what is the row's own. */
    private record RowMembers(
            Model model,
            String alias,
            Score score,
            @Nullable Score previous,
            @Nullable Integer rank,
            @Nullable Stated stated) {}

    /** What is kept of a row beside its event. */
    private record Kept(
            int head,
            long sequence,
            @Nullable Model changed,
            Instant firstListed,
            boolean fromStart,
            Instant changedAt,
            @Nullable Integer leftInEpoch) {}

    /** @param input that gave the row; null when it is not at hand */
    void add(Row row, @Nullable InputRecord input) {
        rows.write(rows.size() == 0 ? '[' : ',');
        rows.write('{');
        if (input != null && input.rowStart() >= 0) {
            byte[] json = input.json();
            rows.write(json, input.rowStart(), end(json) - input.rowStart());
        } else {
            byte[] json = EventJson.write(members(row.event()));
            rows.write(json, 1, json.length - 2);
        }
        byte[] kept = EventJson.write(kept(row));
        kept[0] = ',';
        rows.writeBytes(kept);
    }

    /** Where the object's last brace stands. */
    private static int end(byte[] json) {
        int end = json.length - 1;
        while (json[end] != '}') {
            end--;
        }
        return end;
    }

    private static RowMembers members(ScoreChanged event) {
        return new RowMembers(
                event.model(), event.alias(), event.score(), event.previous(), event.rank(), event.stated());
    }

    private Kept kept(Row row) {
        return new Kept(
                head(row.event()),
                row.event().provenance().sequence(),
                row.changed(),
                row.firstListed(),
                row.fromStart(),
                row.changedAt(),
                row.leftInEpoch());
    }

    /** The position of the head of an event; nearly always that of the event before. */
    private int head(ScoreChanged event) {
        for (int at = heads.size() - 1; at >= 0; at--) {
            if (isHead(heads.get(at), event)) {
                return at;
            }
        }
        heads.add(new RowGroup.Head(event.provenance(), event.publication()));
        return heads.size() - 1;
    }

    private static boolean isHead(RowGroup.Head head, ScoreChanged event) {
        return head.publication().equals(event.publication())
                && head.provenance().isOfSamePage(event.provenance());
    }

    /** The group's JSON; there is at least one row. */
    byte[] json() {
        byte[] shared = ("{\"heads\":" + EventJson.text(heads) + ",\"rows\":").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream json = new ByteArrayOutputStream(shared.length + rows.size() + 2);
        json.writeBytes(shared);
        json.writeBytes(rows.toByteArray());
        json.writeBytes(new byte[] {']', '}'});
        return json.toByteArray();
    }
}
