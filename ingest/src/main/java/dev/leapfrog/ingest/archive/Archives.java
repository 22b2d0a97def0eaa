package dev.leapfrog.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Recorded responses of several WARC files (gzip or not) as one series, in the order (WARC-Date, file, offset).
 *
 * <p>Opening reads every file once from end to end and keeps an index of some hundred bytes a response; reading then
 * takes the responses one by one by their offset, which is sequential in each file as long as its records are in order
 * of date. Records other than responses are passed over.
 */
public final class Archives {
    private final List<String> files;
    private final List<IndexedResponse> index;

    private Archives(List<String> files, List<IndexedResponse> index) {
        this.files = files;
        this.index = index;
    }

    /**
     * Checks and indexes the files.
     *
     * @throws CorruptArchiveException when a file is no readable archive; nothing has been handed out then
     * @throws IOException when a file cannot be opened
     */
    public static Archives open(Collection<Path> files) throws IOException {
        Map<String, Path> labelled = FileLabels.of(files);
        List<IndexedResponse> index = new ArrayList<>();
        for (Map.Entry<String, Path> file : labelled.entrySet()) {
            index.addAll(FileIndex.of(file.getKey(), file.getValue()));
        }
        index.sort(Comparator.comparing(IndexedResponse::at));
        return new Archives(List.copyOf(labelled.keySet()), List.copyOf(index));
    }

    /** What the files are called in cursors, in alphabetical order. */
    public List<String> files() {
        return files;
    }

    /** Every URL that answered. */
    public Set<String> urls() {
        return index.stream().map(IndexedResponse::url).collect(Collectors.toUnmodifiableSet());
    }

    /** The newest WARC-Date; null when there is no response. */
    public @Nullable Instant newest() {
        return index.isEmpty() ? null : index.getLast().at().date();
    }

    /** How many responses there are. */
    public int size() {
        return index.size();
    }

    /**
     * Starts reading.
     *
     * @param to the last date that is read, that very instant included; null for all
     */
    public ArchiveReader read(@Nullable Instant to) {
        return new ArchiveReader(index, to);
    }
}
