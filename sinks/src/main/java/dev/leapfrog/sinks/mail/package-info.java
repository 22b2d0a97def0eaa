/**
 * E-mail: a message as plain text, by SMTP.
 *
 * <p>Invariants: a header holds no line's end, whatever a page called a model; the id of a mail is that of its message,
 * so that one sent twice is seen as one; passwords and addresses are in no reason of a failure.
 */
@NullMarked
package dev.leapfrog.sinks.mail;

import org.jspecify.annotations.NullMarked;
