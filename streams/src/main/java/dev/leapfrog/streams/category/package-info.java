/**
 * Which models lead which categories of an arena: specialists, and over how many labs the categories split. Plain Java.
 *
 * <p>Invariants: concluded when all categories of one fetch are in, on those of its source only; the first conclusion
 * sets who leads what without telling; a model is told as a specialist of a category once.
 */
@NullMarked
package dev.leapfrog.streams.category;

import org.jspecify.annotations.NullMarked;
