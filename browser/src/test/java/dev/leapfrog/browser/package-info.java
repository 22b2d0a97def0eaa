/** Tests of the dashboard in a real browser, which is the Chromium of this machine. */
@NullMarked
package dev.leapfrog.browser;

import org.jspecify.annotations.NullMarked;
