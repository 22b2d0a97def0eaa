/**
 * What the user configures, read from one YAML file and checked before anything starts.
 *
 * <p>Invariants: a configuration that is not understood is an error that names the file, the line and the field; what
 * is not configured has the defaults that its record documents.
 */
@NullMarked
package dev.leapfrog.app.config;

import org.jspecify.annotations.NullMarked;
