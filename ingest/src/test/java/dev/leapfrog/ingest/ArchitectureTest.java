package dev.leapfrog.ingest;

import dev.leapfrog.conventions.ModuleConventions;
import dev.leapfrog.conventions.ModuleRules;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The structure of this module: what every module keeps, and that sources know nothing of each other. */
class ArchitectureTest extends ModuleConventions {
    ArchitectureTest() {
        super(ModuleRules.of("ingest").withKafkaIn("publish.kafka"));
    }

    @Test
    void shouldLetNoSiteSeeAnother() {
        slices().matching("dev.leapfrog.ingest.source.(site.*|definition|recording)..")
                .should()
                .notDependOnEachOther()
                .check(classes());
    }

    @Test
    void shouldLetSourcesKnowNothingOfWhatBecomesOfTheirLists() {
        noClasses()
                .that()
                .resideInAPackage("..ingest.source..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..snapshot..",
                        "..publish..",
                        "..archive..",
                        "..response..",
                        "..resolve..",
                        "..calendar..",
                        "..intake..")
                .check(classes());
    }
}
