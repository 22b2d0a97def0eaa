/** Live ingest against an origin on loopback that changes, misbehaves, or while its own process is killed. */
@NullMarked
package dev.leapfrog.app.live;

import org.jspecify.annotations.NullMarked;
