package dev.leapfrog.events.json;

import java.time.Instant;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one JSON form of everything in Kafka: UTF-8, times in ISO-8601, absent fields left out. Fields that a reader does
 * not know are passed over, so that newer writers do no harm; a field that is missing or null is an error unless its
 * type allows for that.
 */
public final class EventJson {
    private static final JsonMapper MAPPER = with(UnaryOperator.identity());

    private EventJson() {}

    private static JsonMapper.Builder form() {
        return JsonMapper.builder()
                .annotationIntrospector(RequiredUnlessNullable.forEvents())
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule().addSerializer(Instant.class, new Instants()));
    }

    /** A mapper of the same form that says more, for channels that are read by people. */
    public static JsonMapper with(UnaryOperator<JsonMapper.Builder> more) {
        JsonMapper plain = more.apply(form()).build();
        return more.apply(form()).addModule(new RepeatedValues(plain)).build();
    }

    /** The mapper itself, for what reads JSON as a tree. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Object event) {
        return MAPPER.writeValueAsBytes(event);
    }

    public static String text(Object event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
     * Reads one event.
     *
     * @throws UnreadableEvent when the bytes are no JSON, have another shape, or break a rule of the record
     */
    public static <T> T read(byte[] json, Class<T> type) throws UnreadableEvent {
        try {
            T event = MAPPER.readValue(json, type);
            if (event == null) {
                throw new UnreadableEvent("not a readable record: null", null);
            }
            return event;
        } catch (JacksonException notAnEvent) {
            throw new UnreadableEvent("not a readable record: " + notAnEvent.getOriginalMessage(), notAnEvent);
        }
    }
}
