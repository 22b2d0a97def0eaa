package dev.leapfrog.streams.gap;

import dev.leapfrog.events.Alert.Kind;

/**
 * A gap did something worth telling.
 *
 * @param points the gap now
 * @param mark the step that was crossed, or the record that was beaten
 * @param wider the gap grew
 */
public record GapFinding(Kind kind, double points, double mark, boolean wider) {}
