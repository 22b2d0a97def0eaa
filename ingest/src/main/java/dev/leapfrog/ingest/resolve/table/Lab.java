package dev.leapfrog.ingest.resolve.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A lab, as {@code labs.yaml} has it.
 *
 * @param country of the headquarters, ISO 3166 alpha-2; null where it has none
 * @param aliases other ways in which sources write the organization
 * @param namesakes ways in which sources write it that are another lab's; they count for names of its own families
 */
public record Lab(String id, String name, @Nullable String country, List<String> aliases, List<String> namesakes) {}
