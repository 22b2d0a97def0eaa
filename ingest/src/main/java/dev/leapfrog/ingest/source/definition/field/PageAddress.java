package dev.leapfrog.ingest.source.definition.field;

import java.util.Map;

/**
 * The address of the page that a row is on.
 *
 * @param parts the variable parts of the address by name, as the pattern of the address names them
 */
public record PageAddress(Map<String, String> parts) {
    public PageAddress {
        parts = Map.copyOf(parts);
    }
}
