package dev.leapfrog.ingest.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A new file that stays open when its thread is interrupted. A {@code FileChannel} closes itself then, in the middle of
 * a record, which could not be taken back.
 */
final class DiskFile implements WritableByteChannel {
    private static final int PIECE = 1 << 13;

    private final RandomAccessFile file;
    private boolean isOpen = true;

    private DiskFile(RandomAccessFile file) {
        this.file = file;
    }

    /** @throws java.nio.file.FileAlreadyExistsException when it exists */
    static DiskFile create(Path path) throws IOException {
        Files.createFile(path);
        return new DiskFile(new RandomAccessFile(path.toFile(), "rw"));
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        byte[] piece = new byte[Math.min(PIECE, length)];
        while (bytes.hasRemaining()) {
            int next = Math.min(piece.length, bytes.remaining());
            bytes.get(piece, 0, next);
            file.write(piece, 0, next);
        }
        return length;
    }

    /** Where the next byte goes. */
    long position() throws IOException {
        return file.getFilePointer();
    }

    /** Brings what was written to the disk. */
    void force() throws IOException {
        file.getFD().sync();
    }

    /** Takes back what was written after a position. */
    void truncate(long position) throws IOException {
        file.setLength(position);
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void close() throws IOException {
        isOpen = false;
        file.close();
    }
}
