package dev.leapfrog.streams.price;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import dev.leapfrog.streams.price.alert.ChangeKey;
import dev.leapfrog.streams.price.alert.JoinedAlert;
import org.jspecify.annotations.Nullable;

/**
 * The changes that were told, so that one change of one model is told once: a lab's snapshots, aliases and channels
 * move together, and lists come to it day by day.
 */
final class AlertedChanges {
    /** Lists come round to a change for so long. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final Memory memory;
    private final Map<String, AlertedChange> told = new TreeMap<>();
    /** The key of the change that each happening of an offer belongs to. */
    private final Map<UUID, String> keys = new HashMap<>();

    AlertedChanges(Memory memory) {
        this.memory = memory;
        memory.forEach((key, json) -> put(key, Stored.read(json, AlertedChange.class)));
    }

    /**
     * A change as it was told.
     *
     * @param happening under which it goes
     * @param own the happenings of the offers that have it
     * @param status as last told
     */
    record AlertedChange(UUID happening, List<UUID> own, Status status, Instant at) {
        AlertedChange {
            own = List.copyOf(own);
        }

        AlertedChange with(UUID other, Status now, Instant when) {
            List<UUID> all = new ArrayList<>(own);
            if (!all.contains(other)) {
                all.add(other);
            }
            return new AlertedChange(happening, all, now, when);
        }
    }

    /** Of alerts raised together, those to tell: one for each change, which names all the offers that have it. */
    List<Alert> tell(List<Alert> raised, Instant at) {
        Map<String, List<Alert>> together = new LinkedHashMap<>();
        for (Alert alert : raised) {
            String key = key(alert);
            together.computeIfAbsent(key + " " + alert.status(), added -> new ArrayList<>())
                    .add(alert);
        }
        List<Alert> kept = new ArrayList<>();
        together.values().forEach(alerts -> {
            Alert one = tell(alerts, key(alerts.getFirst()), at);
            if (one != null) {
                kept.add(one);
            }
        });
        return kept;
    }

    private @Nullable Alert tell(List<Alert> alerts, String key, Instant at) {
        Alert first = JoinedAlert.of(alerts);
        AlertedChange before = told.get(key);
        boolean over = before == null || isOld(before, at) || before.status() == Status.RETRACTED;
        Status status = first.status();
        boolean takenBack = before != null
                && before.status() == Status.RETRACTED
                && alerts.stream().allMatch(alert -> before.own().contains(alert.happening()));
        if (takenBack) {
            // Another listing of the model has waited longer for the same change, which proved to be none.
            return null;
        }
        AlertedChange now =
                before == null || over ? new AlertedChange(first.happening(), List.of(), status, at) : before;
        boolean again = !over && (now.status() == status || now.status() == Status.CONFIRMED);
        Status last = again ? now.status() : status;
        Instant when = again ? now.at() : at;
        for (Alert alert : alerts) {
            now = now.with(alert.happening(), last, when);
        }
        put(key, now);
        memory.put(key, now);
        return again || (over && status == Status.RETRACTED) ? null : JoinedAlert.under(now.happening(), first);
    }

    private String key(Alert alert) {
        String known = keys.get(alert.happening());
        return known == null ? ChangeKey.of(alert) : known;
    }

    private void put(String key, AlertedChange change) {
        AlertedChange before = told.put(key, change);
        if (before != null) {
            before.own().forEach(keys::remove);
        }
        change.own().forEach(happening -> keys.put(happening, key));
    }

    /** One that waits is never old: it may still be confirmed or taken back. */
    private static boolean isOld(AlertedChange one, Instant at) {
        return one.status() != Status.PROVISIONAL && one.at().plus(KEPT).isBefore(at);
    }

    /** Forgets what nobody comes round to any more. */
    void forget(Instant at) {
        for (String key : new TreeSet<>(told.keySet())) {
            AlertedChange one = told.get(key);
            if (one != null && isOld(one, at)) {
                told.remove(key);
                one.own().forEach(keys::remove);
                memory.remove(key);
            }
        }
    }
}
