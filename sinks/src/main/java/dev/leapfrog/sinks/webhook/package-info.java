/**
 * Channels over HTTP: a message as each of them wants it, and its sending.
 *
 * <p>A {@link dev.leapfrog.sinks.webhook.WebhookFormat} makes the body;
 * {@link dev.leapfrog.sinks.webhook.WebhookChannel} posts it and reads the answer's status, never its body. Addresses
 * come from the configuration alone.
 *
 * <p>Invariants: an address and a secret show as dots wherever they are printed; no redirect is followed; text that
 * came from a page is never mark-up and notifies nobody.
 */
@NullMarked
package dev.leapfrog.sinks.webhook;

import org.jspecify.annotations.NullMarked;
