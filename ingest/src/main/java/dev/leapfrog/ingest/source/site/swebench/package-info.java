/**
 * SWE-bench: systems that resolve GitHub issues, several boards in one file.
 *
 * <p>Invariant: Rows are systems, of which the model is only a part; one whose model is not stated stands under its own
 * name.
 */
@NullMarked
package dev.leapfrog.ingest.source.site.swebench;

import org.jspecify.annotations.NullMarked;
