package dev.leapfrog.events;

import dev.leapfrog.conventions.ModuleConventions;
import dev.leapfrog.conventions.ModuleRules;

/** The structure of this module. */
class ArchitectureTest extends ModuleConventions {
    ArchitectureTest() {
        super(ModuleRules.of("events").withKafkaIn("topic"));
    }
}
