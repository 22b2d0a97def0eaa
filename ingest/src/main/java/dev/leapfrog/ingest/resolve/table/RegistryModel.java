package dev.leapfrog.ingest.resolve.table;

import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * What public registries say of one model, as {@code registry.yaml} has it.
 *
 * @param id of a model; where {@code models.yaml} has it too, this only adds to that
 * @param on the day on which it came out; null when no registry says it to the day
 * @param names other names that registries link to it
 */
public record RegistryModel(ModelId id, @Nullable LocalDate on, List<String> names) {}
