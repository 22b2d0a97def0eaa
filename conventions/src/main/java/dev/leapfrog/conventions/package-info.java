/**
 * Rules of structure that every module keeps, for tests only.
 *
 * <pre>
 * the compiled classes of a module + what is special about it (ModuleRules)
 *   -> ModuleConventions, which the module's ArchitectureTest extends -> violations
 * </pre>
 *
 * <p>Invariants: a package that is added obeys without being named; an exception that is no longer needed fails.
 */
@NullMarked
package dev.leapfrog.conventions;

import org.jspecify.annotations.NullMarked;
