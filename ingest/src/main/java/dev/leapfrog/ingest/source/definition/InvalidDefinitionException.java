package dev.leapfrog.ingest.source.definition;

/**
 * A definition of a source is not understood. The message names the line, the field and what is allowed there, in one
 * line for the person who wrote the definition; it does not name the file, which only the caller knows.
 */
public final class InvalidDefinitionException extends Exception {
    InvalidDefinitionException(String message) {
        super(message);
    }
}
