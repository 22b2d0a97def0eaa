package dev.leapfrog.events.json;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes times in ISO-8601. Formatting one costs as much as writing a small record, and most come again. */
final class Instants extends ValueSerializer<Instant> {
    private static final int PLACES = 1 << 12;

    private final @Nullable Written[] places = new @Nullable Written[PLACES];

    @Override
    public void serialize(Instant value, JsonGenerator to, SerializationContext context) {
        int hash = value.hashCode();
        int place = (hash ^ hash >>> 12 ^ hash >>> 24) & (PLACES - 1);
        Written known = places[place];
        if (known == null || !known.value().equals(value)) {
            known = new Written(value, new SerializedString(value.toString()));
            places[place] = known;
        }
        to.writeString(known.text());
    }

    private record Written(Instant value, SerializedString text) {}
}
