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
     * What came of one file. Every response is in exactly one of {@code alreadyRead}, {@code withoutSource},
     * {@code failed}, {@code parsed}, {@code parts}, {@code pointers} and {@code unrecognised}.
     *
     * @param file its label
     * @param responses how many were read
     * @param alreadyRead how many an earlier run had read
     * @param withoutSource how many no source reads
     * @param failed how many were no success: another status than 200, or a body that cannot be had; by reason
     * @param parsed how many were understood
     * @param parts how many were kept until the other parts are there
     * @param pointers how many only told where the lists are
     * @param unrecognised how many were not; by reason
     * @param facts rows of all lists that were understood
     * @param skippedRows rows left out of lists that were understood
     * @param quarantined facts and lists that were read and are not believed, each counted when it was first held back
     * @param publications how many were closed
     * @param changes rows written as changed, new or withdrawn
     * @param unchanged how many responses, of those parsed, said nothing new
     */
    public record File(
            String file,
            int responses,
            int alreadyRead,
            int withoutSource,
            SortedMap<String, Integer> failed,
            int parsed,
            int parts,
            int pointers,
            SortedMap<String, Integer> unrecognised,
            int facts,
            int skippedRows,
            int quarantined,
            int publications,
            int changes,
            int unchanged) {
        public File {
            failed = copy(failed);
            unrecognised = copy(unrecognised);
        }

        private static SortedMap<String, Integer> copy(Map<String, Integer> counts) {
            return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }
}
