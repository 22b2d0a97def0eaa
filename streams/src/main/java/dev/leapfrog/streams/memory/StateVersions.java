package dev.leapfrog.streams.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which version of each stage wrote the part of the memory that bears its name. A stage whose part was written by
 * another version, or by none, must be rebuilt from the input before it goes on.
 */
public final class StateVersions {
    private static final String NAME = "version";

    private final Memory versions;
    private final Map<String, Integer> written = new TreeMap<>();

    public StateVersions(Memory memory) {
        versions = memory.of(NAME);
        versions.forEach((stage, json) -> written.put(stage, Stored.read(json, Integer.class)));
    }

    /** A stage as it is by now. */
    public record Version(String stage, int version) {}

    /** Nothing was ever written, or by a program that knew no versions. */
    public boolean areNone() {
        return written.isEmpty();
    }

    /** The names of the stages whose part is not of the version given. */
    public List<String> stale(Collection<Version> now) {
        return now.stream()
                .filter(one -> !Integer.valueOf(one.version()).equals(written.get(one.stage())))
                .map(Version::stage)
                .toList();
    }

    /** Notes that the parts of these stages are of these versions. */
    public void write(Collection<Version> now) {
        for (Version one : now) {
            written.put(one.stage(), one.version());
            versions.put(one.stage(), one.version());
        }
    }
}
