/**
 * Measurements, and runs that take too long for every build. Sees all other modules; nothing sees it. Built with
 * {@code mvn -Pbench package} and run as {@code java -Xmx512m -jar bench/target/leapfrog-bench.jar}.
 */
@NullMarked
package dev.leapfrog.bench;

import org.jspecify.annotations.NullMarked;
