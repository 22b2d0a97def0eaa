package dev.leapfrog.sinks.sql.row;

/** Where a record stands in its topic: the key of rows that have no other. */
public record LogPosition(int partition, long offset) {
    Row in(Row row) {
        return row.with("log_partition", partition).with("log_offset", offset);
    }
}
