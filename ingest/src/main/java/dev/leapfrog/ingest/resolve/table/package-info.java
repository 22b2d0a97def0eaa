/**
 * The bundled tables: labs, providers, families of names, conventions of sources, licences and known models.
 *
 * <p>In: the YAML files beside the classes of this package, read by {@link BundledTables}. Each is turned into what it
 * is asked by: {@link Labs}, {@link Providers}, {@link Families}, {@link Conventions}, {@link Licences}, and the list
 * of {@link CatalogueModel}s. Invariants: an unknown field is an error; two rows never claim one spelling; whatever is
 * known of single names stands in a table, never in the code.
 */
@NullMarked
package dev.leapfrog.ingest.resolve.table;

import org.jspecify.annotations.NullMarked;
