package dev.leapfrog.app;

import dev.leapfrog.conventions.ModuleConventions;
import dev.leapfrog.conventions.ModuleRules;

/** The structure of this module. */
class ArchitectureTest extends ModuleConventions {
    ArchitectureTest() {
        super(ModuleRules.of("app").withKafka().readingClocks());
    }
}
