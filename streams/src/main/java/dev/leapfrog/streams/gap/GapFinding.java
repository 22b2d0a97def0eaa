package dev.leapfrog.streams.gap;

import dev.leapfrog.events.output.Alert.Kind;

/**
 * A gap did something worth telling.
 *
 * @param points the gap now
 * @param mark the step that was crossed, or the record that was beaten
 * @param wider the gap grew
 */
public record GapFinding(What what, double points, double mark, boolean wider) {
    /** What it did. */
    public enum What {
        CROSSED(Kind.GAP_CROSSED),
        RECORD(Kind.GAP_RECORD),
        REVERSED(Kind.GAP_REVERSED);

        private final Kind kind;

        What(Kind kind) {
            this.kind = kind;
        }
    }

    /** The kind of alert that tells it. */
    public Kind kind() {
        return what.kind;
    }
}
