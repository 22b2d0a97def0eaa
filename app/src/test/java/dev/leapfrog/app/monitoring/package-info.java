/** Dashboards, alert rules and what they are made of. */
@NullMarked
package dev.leapfrog.app.monitoring;

import org.jspecify.annotations.NullMarked;
