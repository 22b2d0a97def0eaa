/**
 * Commands about sources: their health, one page read on trial, and what is quarantined.
 *
 * <p>{@code sources} joins the configured sources with the topic {@code sources}; {@code test} runs one page through
 * parser, names and checks without publishing; {@code held} and {@code release} show and accept what is quarantined.
 */
@NullMarked
package dev.leapfrog.app.command.source;

import org.jspecify.annotations.NullMarked;
