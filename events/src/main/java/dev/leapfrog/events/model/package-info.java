/** Models and what they cost: identity, lab, openness, country, size; amounts and prices; the segments they form. */
@NullMarked
package dev.leapfrog.events.model;

import org.jspecify.annotations.NullMarked;
