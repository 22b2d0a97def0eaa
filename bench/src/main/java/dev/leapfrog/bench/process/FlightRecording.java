package dev.leapfrog.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * What JDK Flight Recorder saw of a process: samples of running threads and of allocations.
 *
 * @param frames where threads were, by samples
 * @param ownFrames the innermost frame of this program, by samples
 * @param allocations what was allocated, by bytes
 * @param allocators the innermost frame of this program that allocated, by bytes
 */
public record FlightRecording(
        List<Share> frames, List<Share> ownFrames, List<Share> allocations, List<Share> allocators) {
    private static final String OWN = "dev.leapfrog.";
    private static final int SHOWN = 15;

    /** A part of all samples, or of all bytes. */
    public record Share(String what, double percent) {}

    /** Options by which a JVM records itself to a file, written when it ends. */
    public static List<String> options(Path file) {
        return List.of("-XX:StartFlightRecording=filename=" + file + ",settings=profile,dumponexit=true");
    }

    /** Reads what was recorded since a time. */
    public static FlightRecording read(Path file, Instant since) throws IOException {
        Map<String, Long> frames = new HashMap<>();
        Map<String, Long> ownFrames = new HashMap<>();
        Map<String, Long> allocations = new HashMap<>();
        Map<String, Long> allocators = new HashMap<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getStartTime().isBefore(since)) {
                    continue;
                }
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample" -> {
                        add(frames, frame(event, any -> true), 1);
                        add(ownFrames, frame(event, FlightRecording::isOwn), 1);
                    }
                    case "jdk.ObjectAllocationSample" -> {
                        long bytes = event.getLong("weight");
                        add(allocations, event.getClass("objectClass").getName(), bytes);
                        add(allocators, frame(event, FlightRecording::isOwn), bytes);
                    }
                    default -> {
                        // Of no interest here.
                    }
                }
            }
        }
        return new FlightRecording(top(frames), top(ownFrames), top(allocations), top(allocators));
    }

    private static void add(Map<String, Long> counts, String what, long count) {
        counts.merge(what, count, Long::sum);
    }

    private static boolean isOwn(RecordedMethod method) {
        return method.getType().getName().startsWith(OWN);
    }

    private static String frame(RecordedEvent event, Predicate<RecordedMethod> wanted) {
        @Nullable
        RecordedMethod method = event.getStackTrace() == null
                ? null
                : event.getStackTrace().getFrames().stream()
                        .map(RecordedFrame::getMethod)
                        .filter(wanted)
                        .findFirst()
                        .orElse(null);
        return method == null ? "elsewhere" : method.getType().getName() + "." + method.getName();
    }

    private static List<Share> top(Map<String, Long> counts) {
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(count -> new Share(count.getKey(), 100 * count.getValue() / all))
                .toList();
    }
}
