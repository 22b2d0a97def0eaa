/**
 * Generates the published contract from the records: a JSON Schema for each topic's values, and an AsyncAPI document of
 * all topics. Both are files in the main resources; {@code PublishedContractTest} compares them with what is generated,
 * and writes them with {@code -Dleapfrog.contract=write}.
 */
@NullMarked
package dev.leapfrog.events.schema;

import org.jspecify.annotations.NullMarked;
