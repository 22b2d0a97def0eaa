package dev.leapfrog.sinks.web;

import dev.leapfrog.events.Samples;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.GapState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The API says how people call a model; topics do not, as that may change. */
class ApiJsonTest {
    private final GapState gap = Samples.all().stream()
            .filter(GapState.class::isInstance)
            .map(GapState.class::cast)
            .filter(one -> one.leaders().leaderA() != null)
            .findFirst()
            .orElseThrow();

    @Test
    void shouldNameModelsAndLabsForPeople() {
        JsonNode model = EventJson.mapper().readTree(ApiJson.write(gap)).at("/leaderA/model");

        assertThat(model.get("shown").asString())
                .isEqualTo(requireNonNull(gap.leaders().leaderA()).model().shown());
        assertThat(model.get("labShown").asString())
                .isEqualTo(requireNonNull(gap.leaders().leaderA()).model().labShown());
    }

    @Test
    void shouldElseBeWhatIsInTopics() {
        JsonNode named = EventJson.mapper().readTree(ApiJson.write(gap));
        JsonNode plain = EventJson.mapper().readTree(EventJson.write(gap));

        assertThat(plain.at("/leaderA/model").has("shown")).isFalse();
        assertThat(named.toString().replaceAll(",\"(shown|labShown)\":\"[^\"]*\"", ""))
                .isEqualTo(plain.toString());
    }
}
