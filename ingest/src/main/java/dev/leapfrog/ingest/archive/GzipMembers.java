package dev.leapfrog.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The check sums of a packed archive, a member a record. The WARC reader itself does not look at them. */
final class GzipMembers {
    private static final byte MAGIC_1 = 0x1f;
    private static final byte MAGIC_2 = (byte) 0x8b;

    private GzipMembers() {}

    /**
     * Unpacks each member and compares it with its check sum.
     *
     * @param starts where the records start, in order
     * @throws CorruptArchiveException when one is not what its check sum says, or no member of its own
     */
    static void verify(Path path, List<Long> starts) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            for (int i = 0; i < starts.size(); i++) {
                long end = i + 1 < starts.size() ? starts.get(i + 1) : file.size();
                verify(path, starts.get(i), slice(file, starts.get(i), end));
            }
        }
    }

    private static void verify(Path path, long start, byte[] member) throws CorruptArchiveException {
        if (member.length < 2 || member[0] != MAGIC_1 || member[1] != MAGIC_2) {
            throw new CorruptArchiveException(path, start, "packed as a whole, not record by record: unpack it");
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(member))) {
            unpacked.transferTo(OutputStream.nullOutputStream());
        } catch (IOException damaged) {
            throw new CorruptArchiveException(path, start, damaged);
        }
    }

    private static byte[] slice(FileChannel file, long start, long end) throws IOException {
        ByteBuffer slice = ByteBuffer.allocate(Math.toIntExact(end - start));
        while (slice.hasRemaining()) {
            if (file.read(slice, start + slice.position()) < 0) {
                throw new EOFException("file became shorter");
            }
        }
        return slice.array();
    }
}
