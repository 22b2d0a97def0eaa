/** The examples of the README, run as they are written. */
@NullMarked
package dev.leapfrog.app.example;

import org.jspecify.annotations.NullMarked;
