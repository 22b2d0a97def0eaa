package dev.leapfrog.sinks.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.ReleaseFact;

/**
 * Looks for names in files. Folders are read with all that is below them but for what version control and package
 * installers keep there; what is not text, and what is too large, is left out and counted; links are not followed.
 */
public final class FileScan {
    private static final Set<String> LEFT_OUT = Set.of(".git", ".hg", ".svn", "node_modules");
    private static final long MOST_BYTES = 5L << 20;
    /** Within so many bytes a file that is no text has a zero. */
    private static final int BEGINNING = 8000;

    private final NameScan names;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private int read;
    private int notText;
    private int tooLarge;

    public FileScan(NameScan names) {
        this.names = names;
    }

    /**
     * A name that was found.
     *
     * @param line counted from 1
     * @param written the name as it stands there
     * @param end on one channel on which the model is called so
     */
    public record Finding(String file, int line, String written, ModelId model, ReleaseFact.End end) {}

    /**
     * Reads a file, or a folder with all that is below it.
     *
     * @throws IOException when it cannot be read; what is below it and cannot be read is counted
     */
    public void read(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            file(root, Files.size(root));
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path name = folder.getFileName();
                return !folder.equals(root) && name != null && LEFT_OUT.contains(name.toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    try {
                        file(file, attributes.size());
                    } catch (IOException failed) {
                        unreadable.add(file.toString());
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) {
                unreadable.add(file.toString());
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Reads a stream to its end. */
    public void read(String name, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes((int) MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            tooLarge++;
        } else {
            bytes(name, bytes);
        }
    }

    private void file(Path file, long size) throws IOException {
        if (size > MOST_BYTES) {
            tooLarge++;
        } else {
            bytes(file.toString(), Files.readAllBytes(file));
        }
    }

    private void bytes(String name, byte[] bytes) {
        for (int at = 0; at < Math.min(bytes.length, BEGINNING); at++) {
            if (bytes[at] == 0) {
                notText++;
                return;
            }
        }
        read++;
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\\R", -1)) {
            number++;
            for (NameScan.Hit hit : names.in(line)) {
                for (EndingName end : hit.ends()) {
                    findings.add(new Finding(name, number, hit.written(), end.model(), end.end()));
                }
            }
        }
    }

    /** By file and line. */
    public List<Finding> findings() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
                .toList();
    }

    /** How many files were read and left out, in words. */
    public String counts() {
        StringBuilder text = new StringBuilder("read ").append(read).append(read == 1 ? " file" : " files");
        if (notText > 0) {
            text.append(", left out ").append(notText).append(" that are no text");
        }
        if (tooLarge > 0) {
            text.append(", left out ")
                    .append(tooLarge)
                    .append(" of more than ")
                    .append(MOST_BYTES >> 20)
                    .append(" MB");
        }
        if (!unreadable.isEmpty()) {
            text.append(", could not read ").append(String.join(", ", unreadable));
        }
        return text.toString();
    }
}
