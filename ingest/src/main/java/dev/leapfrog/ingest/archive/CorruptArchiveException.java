package dev.leapfrog.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.NoSuchElementException;

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

    /** What the reader of WARC says in the terms of its code, in those of the format. */
    private static String reason(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof DateTimeParseException date) {
            return "'" + date.getParsedString() + "' in WARC-Date is no time such as 2024-08-31T12:00:00Z";
        }
        if (cause instanceof NoSuchElementException) {
            return "a header is missing; WARC-Date and WARC-Target-URI must be there";
        }
        if (cause instanceof NumberFormatException) {
            return "Content-Length is no number of bytes";
        }
        if (message.startsWith("invalid WARC record")) {
            return "what stands there is no WARC record";
        }
        if (message.startsWith("invalid HTTP message")) {
            return "what stands there is no HTTP response";
        }
        if (message.startsWith("invalid record trailer")) {
            return "the record is not as long as its Content-Length says";
        }
        return message.equals("null")
                ? "it cannot be read"
                : message.lines().findFirst().orElse("").strip();
    }
}
