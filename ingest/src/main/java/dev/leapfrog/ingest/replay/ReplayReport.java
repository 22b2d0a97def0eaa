package dev.leapfrog.ingest.replay;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a replay did.
 *
 * @param files in order of their labels
 * @param daysEnded how many dates the calendar ended
 */
public record ReplayReport(List<File> files, int daysEnded) {
    public ReplayReport {
        files = List.copyOf(files);
    }

    /**
     * What came of one file.
     *
     * @param file its label
     */
    public record File(String file, Responses responses, Content content) {}

    /**
     * What became of the responses of a file. Every one is counted in exactly one of the parts.
     *
     * @param read how many there were
     * @param alreadyRead how many an earlier run had read
     * @param withoutSource how many no source reads
     * @param failed how many were no success: another status than 200, or a body that cannot be decoded; by reason
     * @param parsed how many were understood
     * @param parts how many were kept until the other parts are there
     * @param pointers how many only say where the lists are
     * @param unrecognised how many were not understood; by reason
     */
    public record Responses(
            int read,
            int alreadyRead,
            int withoutSource,
            SortedMap<String, Integer> failed,
            int parsed,
            int parts,
            int pointers,
            SortedMap<String, Integer> unrecognised) {
        public Responses {
            failed = copy(failed);
            unrecognised = copy(unrecognised);
        }

        private static SortedMap<String, Integer> copy(Map<String, Integer> counts) {
            return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }

    /**
     * What the responses that were understood held.
     *
     * @param facts rows of all lists
     * @param skippedRows rows left out of lists
     * @param quarantined facts and lists that are not believed, each counted when it was first held back
     * @param publications how many were closed
     * @param changes rows written as changed, new or withdrawn
     * @param unchanged how many responses said nothing new
     */
    public record Content(int facts, int skippedRows, int quarantined, int publications, int changes, int unchanged) {}
}
