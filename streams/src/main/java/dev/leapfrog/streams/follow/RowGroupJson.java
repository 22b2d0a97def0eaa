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
    private static final int ROW_BYTES = 640;
    private static final int HEAD_BYTES = 1024;
    private static final int REST_CHARACTERS = 160;
    private static final byte[] FIRST = "{\"rows\":[{".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEXT = ",{".getBytes(StandardCharsets.US_ASCII);

    private final List<RowGroup.Head> heads = new ArrayList<>();
    private final ByteArrayOutputStream rows;

    /** @param count of rows, about */
    RowGroupJson(int count) {
        rows = new ByteArrayOutputStream(HEAD_BYTES + count * ROW_BYTES);
    }

    /** Of a score event what is the row's own. */
    private record RowMembers(
            Model model,
            String alias,
            Score score,
            @Nullable Score previous,
            @Nullable Integer rank,
            @Nullable Stated stated) {}

    /** @param input that gave the row; null when it is not at hand */
    void add(Row row, @Nullable InputRecord input) {
        rows.writeBytes(rows.size() == 0 ? FIRST : NEXT);
        if (input != null && input.rowStart() >= 0) {
            byte[] json = input.json();
            rows.write(json, input.rowStart(), end(json) - input.rowStart());
        } else {
            byte[] json = EventJson.write(members(row.event()));
            rows.write(json, 1, json.length - 2);
        }
        rows.writeBytes(rest(row).getBytes(StandardCharsets.UTF_8));
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

    /** What is kept of a row beside its event. */
    private String rest(Row row) {
        StringBuilder rest = new StringBuilder(REST_CHARACTERS);
        rest.append(",\"head\":").append(head(row.event()));
        rest.append(",\"sequence\":").append(row.event().provenance().sequence());
        rest.append(",\"fromStart\":").append(row.fromStart());
        append(rest, "firstListed", row.firstListed(), row);
        append(rest, "changedAt", row.changedAt(), row);
        if (row.changed() != null) {
            rest.append(",\"changed\":").append(EventJson.text(row.changed()));
        }
        if (row.leftInEpoch() != null) {
            rest.append(",\"leftInEpoch\":").append(row.leftInEpoch());
        }
        return rest.append('}').toString();
    }

    private static void append(StringBuilder rest, String name, Instant at, Row row) {
        if (!at.equals(row.event().publication().publishedAt())) {
            rest.append(",\"").append(name).append("\":\"").append(at).append('"');
        }
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

    /** So many bytes its rows have by now. */
    int size() {
        return rows.size();
    }

    /** The group's JSON, when all its rows have been added; there is at least one. */
    byte[] json() {
        rows.writeBytes(("],\"heads\":" + EventJson.text(heads) + "}").getBytes(StandardCharsets.UTF_8));
        return rows.toByteArray();
    }
}
