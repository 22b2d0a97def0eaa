package dev.leapfrog.sinks.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.Model;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the API: that of the topics, and beside the ids of models and labs their names for people. */
public final class ApiJson {
    private static final JsonMapper MAPPER = EventJson.with(form -> form.addMixIn(Model.class, Named.class));

    private ApiJson() {}

    /**
     * What the API says of a model besides.
     *
     * <p>{@code shown} is its name, one way to write it whichever source says it; {@code labShown} that of its lab.
     */
    private interface Named {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        String shown();

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        String labShown();
    }

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** The mapper itself, for what describes the JSON. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
