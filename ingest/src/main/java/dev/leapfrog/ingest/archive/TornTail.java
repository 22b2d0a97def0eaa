package dev.leapfrog.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The half-written record at the end of a live file whose writer was killed. Nothing was published from it, as a
 * position is given out only when the record is on the disk; so cutting it off loses nothing. Damage with whole records
 * after it is no torn tail, and is left as it is.
 */
final class TornTail {
    private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};
    private static final byte[] RECORD = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    private TornTail() {}

    /**
     * Cuts it off and brings that to the disk; a file without one whole record is deleted.
     *
     * @return how many bytes were cut off
     * @throws CorruptArchiveException when the file is damaged elsewhere than at its end
     */
    static long cut(Path file) throws IOException {
        try {
            FileIndex.of(String.valueOf(file.getFileName()), file);
            return 0;
        } catch (CorruptArchiveException corrupt) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                if (recordFollows(channel, corrupt.offset())) {
                    throw corrupt;
                }
                long torn = channel.size() - corrupt.offset();
                channel.truncate(corrupt.offset()).force(true);
                if (corrupt.offset() == 0) {
                    Files.delete(file);
                }
                return torn;
            }
        }
    }

    /** Whether a packed record begins anywhere after the one that cannot be read. */
    private static boolean recordFollows(FileChannel channel, long broken) throws IOException {
        byte[] seen = new byte[0];
        channel.position(broken + 1);
        InputStream rest = Channels.newInputStream(channel);
        long start = broken + 1;
        for (byte[] read = rest.readNBytes(BUFFER); read.length > 0; read = rest.readNBytes(BUFFER)) {
            byte[] window = join(seen, read);
            for (int at = 0; at + MEMBER.length <= window.length; at++) {
                if (Arrays.equals(window, at, at + MEMBER.length, MEMBER, 0, MEMBER.length)
                        && isRecord(channel, start + at)) {
                    return true;
                }
            }
            seen = Arrays.copyOfRange(window, Math.max(0, window.length - MEMBER.length + 1), window.length);
            start += window.length - seen.length;
            channel.position(start + seen.length);
        }
        return false;
    }

    private static boolean isRecord(FileChannel channel, long start) throws IOException {
        channel.position(start);
        try {
            byte[] head = new GZIPInputStream(Channels.newInputStream(channel)).readNBytes(RECORD.length);
            return Arrays.equals(head, RECORD);
        } catch (ZipException | EOFException noMember) {
            return false;
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
