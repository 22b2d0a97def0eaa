package dev.leapfrog.ingest.fetch.exchange;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Which addresses are of the public internet (IANA special-purpose address registries, RFC 6890). */
final class PublicAddress {
    private static final List<Block> NOT_PUBLIC = List.of(
            new Block(8, 0),
            new Block(8, 10),
            new Block(10, 100, 64),
            new Block(8, 127),
            new Block(16, 169, 254),
            new Block(12, 172, 16),
            new Block(24, 192, 0, 0),
            new Block(24, 192, 0, 2),
            new Block(16, 192, 168),
            new Block(15, 198, 18),
            new Block(24, 198, 51, 100),
            new Block(24, 203, 0, 113),
            new Block(4, 224),
            new Block(4, 240));
    /** The only IPv6 addresses that are given out, 2000::/3. */
    private static final Block GIVEN_OUT = new Block(3, 0x20);
    /** Of them, those for protocols (2001::/23) and for documentation (2001:db8::/32, 3fff::/20). */
    private static final List<Block> NOT_PUBLIC_V6 =
            List.of(new Block(23, 0x20, 0x01, 0), new Block(32, 0x20, 0x01, 0x0d, 0xb8), new Block(20, 0x3f, 0xff, 0));
    /** IPv4 inside of IPv6: NAT64, 64:ff9b::/96. */
    private static final Block NAT64 = new Block(96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);
    /** IPv4 inside of IPv6: 6to4, 2002::/16. */
    private static final Block SIX_TO_FOUR = new Block(16, 0x20, 0x02);

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return isPublicV4(bytes);
        }
        if (NAT64.holds(bytes)) {
            return isPublicV4(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return isPublicV4(Arrays.copyOfRange(bytes, 2, 6));
        }
        return GIVEN_OUT.holds(bytes) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static boolean isPublicV4(byte[] bytes) {
        return NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Addresses whose first bits are alike. */
    private static final class Block {
        private final int bits;
        private final int[] start;

        Block(int bits, int... start) {
            this.bits = bits;
            this.start = start;
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (start[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
