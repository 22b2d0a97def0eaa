/**
 * The rules by which detectors conclude, as a user may set them.
 *
 * <p>The rules are records of {@code streams}, each beside what it configures. A section {@code rules:} of the
 * configuration comes in; {@link dev.leapfrog.app.rules.RuleFields} says which components of the records it may set, of
 * what type and in which range; {@link dev.leapfrog.app.rules.Rules} goes out: the records in force, and for each field
 * its value and where it comes from.
 *
 * <p>Invariants: what is not set has the default of its record; a wrong name, type or value is an error that names the
 * field and what is allowed.
 */
@NullMarked
package dev.leapfrog.app.rules;

import org.jspecify.annotations.NullMarked;
