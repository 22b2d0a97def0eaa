/**
 * Commands that read topics and show or write what is in them: {@code alerts}, {@code prices}, {@code topics},
 * {@code export}; and {@code version}.
 *
 * <p>A command reads topics through the read models of {@code sinks}, filters, and prints a table, JSON lines or files.
 * They write nothing to Kafka, except that {@code topics --create} creates topics.
 */
@NullMarked
package dev.leapfrog.app.command.show;

import org.jspecify.annotations.NullMarked;
