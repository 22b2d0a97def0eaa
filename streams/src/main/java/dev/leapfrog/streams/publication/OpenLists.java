package dev.leapfrog.streams.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;

/**
 * What each source has said since it last closed a list. Sources write at the same time, so the records of two lists
 * may lie mixed; each is kept apart, and in the memory, as a restart may fall between a record and its marker.
 */
final class OpenLists {
    private final Memory memory;
    private final Map<String, List<EcosystemObservation>> lists = new TreeMap<>();

    OpenLists(Memory memory) {
        this.memory = memory;
        memory.forEach(this::restore);
    }

    /** Keys come in order. */
    private void restore(String key, byte[] json) {
        String list = key.substring(0, key.lastIndexOf(' '));
        lists.computeIfAbsent(list, added -> new ArrayList<>()).add(Stored.read(json, EcosystemObservation.class));
    }

    /**
     * Keeps what a source says.
     *
     * @param part of what it says, closed on its own; one word
     * @param json as it was read
     */
    void add(String part, EcosystemObservation said, byte[] json) {
        String list = list(said.provenance().source(), part);
        List<EcosystemObservation> open = lists.computeIfAbsent(list, added -> new ArrayList<>());
        memory.putJson(key(list, open.size()), json);
        open.add(said);
    }

    /** What was said in that part, in the order in which it was said; open no more. */
    List<EcosystemObservation> close(String part, String source) {
        String list = list(source, part);
        List<EcosystemObservation> closed = lists.remove(list);
        if (closed == null) {
            return List.of();
        }
        for (int position = 0; position < closed.size(); position++) {
            memory.remove(key(list, position));
        }
        return List.copyOf(closed);
    }

    private static String list(String source, String part) {
        return source + " " + part;
    }

    private static String key(String list, int position) {
        return list + " " + String.format(Locale.ROOT, "%08d", position);
    }
}
