package dev.leapfrog.ingest.fetch.exchange;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import dev.leapfrog.ingest.fetch.request.Caps;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.OneLine;
import dev.leapfrog.ingest.response.RecordedResponse.Content;
import dev.leapfrog.ingest.response.RecordedResponse.Undecodable;

/**
 * Reads a body piece by piece, unpacking it on the way, and stops as soon as it is too much. It holds what was unpacked
 * so far, which is never more than the cap and one piece, and at the end that once more in one array.
 */
final class BoundedBody {
    private static final int PIECE = 1 << 16;
    /** Pages pack up to some fifty times; what DEFLATE can do at most is 1032. */
    private static final long LARGEST_RATIO = 200;
    /** Up to this size any ratio of compression is accepted. */
    private static final long HARMLESS = 1 << 20;

    private final Metered wire;
    private final Caps caps;
    private final List<byte[]> pieces = new ArrayList<>();
    private long length;

    private BoundedBody(InputStream wire, Caps caps) {
        this.wire = new Metered(wire, caps.wireBytes());
        this.caps = caps;
    }

    /**
     * Reads to the end, or to the cap.
     *
     * @param encoding the Content-Encoding, empty for none
     * @throws IOException when the connection breaks
     */
    static Content read(InputStream wire, String encoding, Caps caps) throws IOException {
        BoundedBody body = new BoundedBody(wire, caps);
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body.read(body.wire, false);
            case "gzip", "x-gzip" -> body.readPacked();
            default -> new Undecodable("packed as " + OneLine.of(encoding) + ", which was not asked for");
        };
    }

    private Content readPacked() throws IOException {
        try (InputStream unpacked = new GZIPInputStream(wire, PIECE)) {
            return read(unpacked, true);
        } catch (EOFException cutShort) {
            return wire.isOver() ? tooLarge(caps.wireBytes()) : new Undecodable("its gzip ends in the middle");
        } catch (ZipException damaged) {
            return new Undecodable("its gzip is damaged: " + OneLine.of(damaged.getMessage()));
        }
    }

    private Content read(InputStream from, boolean packed) throws IOException {
        byte[] buffer = new byte[PIECE];
        for (int read = from.readNBytes(buffer, 0, PIECE); read > 0; read = from.readNBytes(buffer, 0, PIECE)) {
            pieces.add(Arrays.copyOf(buffer, read));
            length += read;
            if (length > caps.decodedBytes()) {
                return tooLarge(caps.decodedBytes());
            }
            if (packed && length > HARMLESS && length > LARGEST_RATIO * wire.passed()) {
                return new Undecodable("a gzip bomb: over " + LARGEST_RATIO + " times as large unpacked");
            }
        }
        return wire.isOver() ? tooLarge(caps.wireBytes()) : new Body(joined());
    }

    private static Undecodable tooLarge(long cap) {
        return new Undecodable("over the cap of " + cap + " bytes");
    }

    private byte[] joined() {
        byte[] joined = new byte[Math.toIntExact(length)];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, joined, at, piece.length);
            at += piece.length;
        }
        return joined;
    }

    /** Counts what passes, and ends at the cap. */
    private static final class Metered extends FilterInputStream {
        private final long most;
        private long passed;

        Metered(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        long passed() {
            return passed;
        }

        boolean isOver() {
            return passed > most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        /** The unpacker looks here whether another member of the gzip follows, which only reading can tell. */
        @Override
        public int available() {
            return passed > most ? 0 : 1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (passed > most) {
                return -1;
            }
            int read = in.read(into, offset, length);
            passed += Math.max(0, read);
            return read;
        }
    }
}
