package dev.leapfrog.ingest.source.definition;

import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** A definition of a source is not understood; the message says where and why, in one line. */
public final class InvalidDefinitionException extends Exception {
    InvalidDefinitionException(String message) {
        super(message);
    }

    static InvalidDefinitionException of(JacksonException wrong) {
        TokenStreamLocation at = wrong.getLocation();
        String line = at == null ? "" : "line " + at.getLineNr() + ": ";
        String field = wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        Throwable cause = wrong.getCause();
        String reason = cause instanceof IllegalArgumentException ? cause.getMessage() : wrong.getOriginalMessage();
        String said = String.valueOf(reason).lines().findFirst().orElse("not understood");
        return new InvalidDefinitionException(line + (field.isEmpty() ? "" : field + ": ") + said);
    }
}
