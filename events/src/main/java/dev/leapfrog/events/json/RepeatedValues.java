package dev.leapfrog.events.json;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Writes {@link Repeated} values from the JSON that they were written as before. */
final class RepeatedValues extends SimpleModule {
    private static final long serialVersionUID = 1;

    /** @param plain writes the values themselves */
    RepeatedValues(JsonMapper plain) {
        setSerializerModifier(new Modifier(plain));
    }

    private static final class Modifier extends ValueSerializerModifier implements Serializable {
        private static final long serialVersionUID = 1;

        private final transient JsonMapper plain;

        Modifier(JsonMapper plain) {
            this.plain = plain;
        }

        @Override
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier bean, ValueSerializer<?> serializer) {
            return Repeated.class.isAssignableFrom(bean.getBeanClass()) ? new Kept(plain) : serializer;
        }
    }

    /**
     * The JSON of the values that were written last, found by identity. A place is taken by whoever comes last, so it
     * stays as small as it is; a race between threads costs a value that is encoded once more.
     */
    private static final class Kept extends ValueSerializer<Object> {
        private static final int PLACES = 1 << 12;

        private final JsonMapper plain;
        private final @Nullable Written[] places = new @Nullable Written[PLACES];

        Kept(JsonMapper plain) {
            this.plain = plain;
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public void serialize(Object value, JsonGenerator to, SerializationContext context) {
            int place = System.identityHashCode(value) & (PLACES - 1);
            Written known = places[place];
            if (known == null || known.value() != value) {
                known = new Written(value, new SerializedString(plain.writeValueAsString(value)));
                places[place] = known;
            }
            to.writeRawValue(known.json());
        }
    }

    private record Written(Object value, SerializedString json) {}
}
