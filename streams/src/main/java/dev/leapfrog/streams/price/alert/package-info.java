/** The alerts for price changes, and their headlines. */
@NullMarked
package dev.leapfrog.streams.price.alert;

import org.jspecify.annotations.NullMarked;
