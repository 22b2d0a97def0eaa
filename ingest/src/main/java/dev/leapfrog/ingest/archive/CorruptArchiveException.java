package dev.leapfrog.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is no readable WARC archive. The message is one line: which file, at what offset, why, what to do. */
public final class CorruptArchiveException extends IOException {
    private final long offset;

    CorruptArchiveException(Path file, long offset, String reason) {
        super(message(file, offset, reason));
        this.offset = offset;
    }

    CorruptArchiveException(Path file, long offset, Exception cause) {
        super(message(file, offset, reason(cause)), cause);
        this.offset = offset;
    }

    /** Where the record begins that cannot be read, in bytes. */
    long offset() {
        return offset;
    }

    private static String message(Path file, long offset, String reason) {
        return "archive " + file + " is corrupt at byte " + offset + " (" + reason
                + "); fetch or copy it again, or leave it out";
    }

    private static String reason(Exception cause) {
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
