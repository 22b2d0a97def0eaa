/**
 * SWE-bench: systems that resolve GitHub issues, several boards in one file.
 *
 * <p>Invariant: a row is a system, of which the model is only a part; a system whose model is not stated is listed
 * under its own name.
 */
@NullMarked
package dev.leapfrog.ingest.source.site.swebench;

import org.jspecify.annotations.NullMarked;
