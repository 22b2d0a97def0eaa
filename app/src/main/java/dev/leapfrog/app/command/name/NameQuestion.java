package dev.leapfrog.app.command.name;

import java.time.DateTimeException;
import java.time.LocalDate;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One line that asks which model a name means, and the line that answers it. */
record NameQuestion(Naming naming) {

    /** @throws IllegalArgumentException when the line is no such question, saying why in one line */
    static NameQuestion read(String line, LocalDate today) {
        JsonNode question = parse(line);
        String source = text(question, "source");
        String name = text(question, "name");
        if (source == null || name == null) {
            throw new IllegalArgumentException("needs a \"source\" and a \"name\"");
        }
        return new NameQuestion(new Naming(
                source,
                name,
                text(question, "organization"),
                text(question, "licence"),
                text(question, "link"),
                Links.NONE,
                null,
                asOf(text(question, "asOf"), today)));
    }

    private static JsonNode parse(String line) {
        try {
            JsonNode question = EventJson.mapper().readTree(line);
            if (question.isObject()) {
                return question;
            }
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("no readable JSON: " + said(notJson), notJson);
        }
        throw new IllegalArgumentException("no JSON object with \"source\" and \"name\"");
    }

    /** What the parser says, without where it keeps what it reads. */
    private static String said(JacksonException notJson) {
        return String.valueOf(notJson.getOriginalMessage()).replaceAll("(?s) \\((?:start marker|class|token) .*", "");
    }

    private static @Nullable String text(JsonNode question, String field) {
        JsonNode value = question.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().isBlank()) {
            throw new IllegalArgumentException("\"" + field + "\" must be a text that is not blank");
        }
        return value.asString();
    }

    private static LocalDate asOf(@Nullable String date, LocalDate today) {
        try {
            return date == null ? today : LocalDate.parse(date);
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException("\"asOf\" must be a date like 2024-08-31", noDate);
        }
    }

    /** The answer as one line of JSON, every field of it present. */
    String answer(Resolver resolver) {
        Resolution resolution = resolver.resolve(naming);
        Model model = resolution.model();
        ObjectNode answer = EventJson.mapper().createObjectNode();
        answer.put("source", naming.source());
        answer.put("name", naming.name());
        answer.put("model", model.id().toString());
        answer.put("title", model.name());
        answer.put("lab", model.lab());
        answer.put("configuration", model.configuration());
        answer.put("resolved", model.resolved());
        answer.put("how", resolution.how());
        answer.put("offer", resolution.offer());
        return EventJson.mapper().writeValueAsString(answer);
    }
}
