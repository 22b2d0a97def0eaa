package dev.leapfrog.ingest.fetch.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

import com.sun.management.ThreadMXBean;
import dev.leapfrog.ingest.fetch.Answers;
import dev.leapfrog.ingest.fetch.request.Caps;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse.Content;
import dev.leapfrog.ingest.response.RecordedResponse.Undecodable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoundedBodyTest {
    private static final int MIB = 1 << 20;
    private static final Caps CAPS = new Caps(4 * MIB, 8 * MIB, Duration.ofSeconds(1));

    @Test
    void shouldHoldLittleOfABombOfZeros() throws IOException {
        Endless gigabyte = new Endless(Answers.gzip(new byte[MIB]), 1024);
        long before = allocated();

        Content content = BoundedBody.read(gigabyte, "gzip", CAPS);

        long held = allocated() - before;
        System.out.printf("1 GiB of zeros: %d bytes read, %d allocated%n", gigabyte.given, held);
        assertThat(content).isInstanceOf(Undecodable.class).asString().contains("gzip bomb");
        assertThat(gigabyte.given).isLessThan(256 << 10);
        assertThat(held).isLessThan(4 * MIB);
    }

    /** Packed by less than what makes a bomb, so that the cap must stop it. */
    @Test
    void shouldHoldNoMoreThanTheCapOfWhatIsPackedWell() throws IOException {
        byte[] piece = new byte[MIB];
        byte[] noise = noise(12 << 10);
        System.arraycopy(noise, 0, piece, 0, noise.length);
        Endless gigabyte = new Endless(Answers.gzip(piece), 1024);
        long before = allocated();

        Content content = BoundedBody.read(gigabyte, "gzip", CAPS);

        long held = allocated() - before;
        System.out.printf("1 GiB packed 80 times: %d bytes read, %d allocated%n", gigabyte.given, held);
        assertThat(content).isEqualTo(new Undecodable("over the cap of 8388608 bytes"));
        assertThat(held).isLessThan(CAPS.decodedBytes() + 2L * MIB);
    }

    @Test
    void shouldTakeABodyOfTheCapAndNotOneByteMore() throws IOException {
        Caps caps = new Caps(1000, 1000, Duration.ofSeconds(1));

        for (int length : new int[] {0, 1, 999, 1000}) {
            byte[] bytes = noise(length);
            assertThat(((Body) BoundedBody.read(new ByteArrayInputStream(bytes), "", caps)).bytes())
                    .isEqualTo(bytes);
        }
        assertThat(BoundedBody.read(new ByteArrayInputStream(noise(1001)), "", caps))
                .isEqualTo(new Undecodable("over the cap of 1000 bytes"));
    }

    @Test
    void shouldUnpackAllMembersHoweverTheyArrive() throws IOException {
        byte[] member = Answers.gzip(noise(100));
        InputStream slow = new SequenceInputStream(new ByteArrayInputStream(member), new ByteArrayInputStream(member));

        assertThat(((Body) BoundedBody.read(slow, "gzip", CAPS)).bytes()).hasSize(200);
    }

    @Test
    void shouldCapWhatGoesOverTheWire() throws IOException {
        Caps caps = new Caps(64 << 10, 8 * MIB, Duration.ofSeconds(1));
        byte[] packed = Answers.gzip(noise(MIB));

        assertThat(BoundedBody.read(new ByteArrayInputStream(packed), "gzip", caps))
                .isEqualTo(new Undecodable("over the cap of 65536 bytes"));
    }

    /** Any bytes at all give a body or a reason. */
    @Test
    void shouldSurviveWhateverIsCalledGzip() throws IOException {
        byte[] packed = Answers.gzip(noise(3000));
        for (int seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            byte[] mutated = Arrays.copyOf(packed, random.nextInt(packed.length + 10));
            for (int i = random.nextInt(5); i > 0 && mutated.length > 0; i--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
            }
            assertThat(BoundedBody.read(new ByteArrayInputStream(mutated), "gzip", CAPS))
                    .as("seed %d", seed)
                    .isNotNull();
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    /** The same bytes so many times, counting what was taken. */
    private static final class Endless extends InputStream {
        private final byte[] piece;
        private final long length;
        private long given;

        Endless(byte[] piece, int times) {
            this.piece = piece;
            this.length = (long) piece.length * times;
        }

        @Override
        public int read() {
            return given == length ? -1 : piece[Math.toIntExact(given++ % piece.length)] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) {
            int start = Math.toIntExact(given % piece.length);
            int read = (int) Math.min(Math.min(wanted, piece.length - start), length - given);
            System.arraycopy(piece, start, into, offset, read);
            given += read;
            return read == 0 ? -1 : read;
        }

        @Override
        public int available() {
            return given == length ? 0 : 1;
        }
    }
}
