package dev.leapfrog.streams;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Named.named;

/** What the compiler cannot see of the module's order. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.leapfrog.streams");

    static List<Named<ArchRule>> rules() {
        return List.of(
                named("detectors see no Kafka", DETECTORS_SEE_NO_KAFKA),
                named("nobody reads a clock", NOBODY_READS_A_CLOCK),
                named("one detector does not see another", ONE_DETECTOR_DOES_NOT_SEE_ANOTHER),
                named("packages have no circles", PACKAGES_HAVE_NO_CIRCLES),
                named("names are nouns", NAMES_ARE_NOUNS));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldHold(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static final ArchRule DETECTORS_SEE_NO_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackages("..streams.shell..", "..streams.runtime..")
            .and()
            .haveSimpleNameNotEndingWith("Topology")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    private static final ArchRule NOBODY_READS_A_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    private static final ArchRule ONE_DETECTOR_DOES_NOT_SEE_ANOTHER = SlicesRuleDefinition.slices()
            .matching("dev.leapfrog.streams.(frontier|gap|price|release|uptake)..")
            .should()
            .notDependOnEachOther();

    private static final ArchRule PACKAGES_HAVE_NO_CIRCLES = SlicesRuleDefinition.slices()
            .matching("dev.leapfrog.streams.(*)..")
            .should()
            .beFreeOfCycles();

    private static final ArchRule NAMES_ARE_NOUNS = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotStartingWith("Base");
}
