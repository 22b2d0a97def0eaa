/**
 * Measurements, and runs that take too long for every build. Sees all other modules; nothing sees it.
 *
 * <pre>
 * mvn -B -ntp -Pbench -Dmaven.test.skip package
 * java -Xmx2g -jar bench/target/leapfrog-bench.jar arena --quick
 * </pre>
 */
@NullMarked
package dev.leapfrog.bench;

import org.jspecify.annotations.NullMarked;
