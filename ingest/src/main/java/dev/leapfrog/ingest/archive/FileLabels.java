package dev.leapfrog.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What files are called in cursors and reports: their name, or the shortest end of the path that tells a file apart
 * from another of the same name. Folders above that do not matter, so that recordings may be moved together.
 */
final class FileLabels {
    private FileLabels() {}

    /**
     * Label to file, in order of the label. A file that is given twice, or by two paths, is there once.
     *
     * @throws IOException when a file does not exist
     */
    static SortedMap<String, Path> of(Collection<Path> files) throws IOException {
        Map<Path, Path> distinct = new HashMap<>();
        for (Path file : files) {
            distinct.merge(file.toRealPath(), file.toAbsolutePath().normalize(), BinaryOperator.minBy(Path::compareTo));
        }
        SortedMap<String, Path> labelled = new TreeMap<>();
        distinct.values().forEach(file -> labelled.put(label(file, distinct.values()), file));
        return labelled;
    }

    private static String label(Path file, Collection<Path> all) {
        int names = 1;
        while (names < file.getNameCount() && isShared(end(file, names), all)) {
            names++;
        }
        return end(file, names).toString().replace('\\', '/');
    }

    private static boolean isShared(Path end, Collection<Path> all) {
        return all.stream().filter(file -> file.endsWith(end)).limit(2).count() > 1;
    }

    private static Path end(Path file, int names) {
        return file.subpath(file.getNameCount() - names, file.getNameCount());
    }
}
