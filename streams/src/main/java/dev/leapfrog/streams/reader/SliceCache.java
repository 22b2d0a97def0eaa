package dev.leapfrog.streams.reader;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * What was decoded from which bytes, so that equal bytes are decoded once. Bounded: when it is full it starts anew.
 *
 * @param <T> what was decoded; immutable, as it is handed out again
 */
final class SliceCache<T> {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int FIRST_CAPACITY = 1 << 8;

    private final int limit;
    private int size;
    private @Nullable Entry<T>[] table = table(FIRST_CAPACITY);

    /** @param limit how many it holds at most */
    SliceCache(int limit) {
        this.limit = limit;
    }

    /** Reads a value from the bytes that it is; null when they are none. */
    @FunctionalInterface
    interface Decoder<T> {
        @Nullable
        T decode(byte[] json);
    }

    private static final class Entry<T> {
        private final long hash;
        private final byte[] key;
        private final T value;

        Entry(long hash, byte[] key, T value) {
            this.hash = hash;
            this.key = key;
            this.value = value;
        }
    }

    /** What these bytes are, decoded now or before; null when they cannot be decoded. */
    @Nullable
    T get(byte[] json, int from, int to, Decoder<T> decoder) {
        long hash = hash(json, from, to);
        int at = slot(hash);
        Entry<T> entry = table[at];
        while (entry != null) {
            if (entry.hash == hash && Arrays.equals(entry.key, 0, entry.key.length, json, from, to)) {
                return entry.value;
            }
            at = (at + 1) & (table.length - 1);
            entry = table[at];
        }
        byte[] key = Arrays.copyOfRange(json, from, to);
        T value = decoder.decode(key);
        if (value != null) {
            put(new Entry<>(hash, key, value));
        }
        return value;
    }

    private void put(Entry<T> added) {
        if (size == limit) {
            table = table(FIRST_CAPACITY);
            size = 0;
        } else if (2 * size >= table.length) {
            @Nullable Entry<T>[] before = table;
            table = table(2 * before.length);
            for (Entry<T> entry : before) {
                if (entry != null) {
                    place(entry);
                }
            }
        }
        place(added);
        size++;
    }

    private void place(Entry<T> entry) {
        int at = slot(entry.hash);
        while (table[at] != null) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = entry;
    }

    private int slot(long hash) {
        return (int) (hash >>> 32) & (table.length - 1);
    }

    private static long hash(byte[] json, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(json, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | (json[at] & 0xFF);
        }
        return mix(hash ^ rest);
    }

    private static long mix(long value) {
        long mixed = value * MIX;
        return mixed ^ mixed >>> 29;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Entry<T>[] table(int capacity) {
        return new Entry[capacity];
    }
}
