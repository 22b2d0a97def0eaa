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
public final class OpenLists {
    /** First word of the keys in the memory. */
    public static final String KEY = "open";

    private final Memory memory;
    private final Map<String, List<EcosystemObservation>> lists = new TreeMap<>();

    public OpenLists(Memory memory) {
        this.memory = memory;
    }

    /** Takes back what the memory holds; keys come in order. */
    public void restore(String key, byte[] json) {
        String list = key.substring(0, key.lastIndexOf(' '));
        lists.computeIfAbsent(list, added -> new ArrayList<>()).add(Stored.read(json, EcosystemObservation.class));
    }

    /**
     * Keeps what a source says.
     *
     * @param part of what it says, closed on its own; one word
     */
    public void add(String part, EcosystemObservation said) {
        String list = list(said.provenance().source(), part);
        List<EcosystemObservation> open = lists.computeIfAbsent(list, added -> new ArrayList<>());
        memory.put(key(list, open.size()), said);
        open.add(said);
    }

    /** What was said in that part, in the order in which it was said; open no more. */
    public List<EcosystemObservation> close(String part, String source) {
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
        return KEY + " " + source + " " + part;
    }

    private static String key(String list, int position) {
        return list + " " + String.format(Locale.ROOT, "%08d", position);
    }
}
