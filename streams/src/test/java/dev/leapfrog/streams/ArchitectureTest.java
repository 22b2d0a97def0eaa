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
                named("only the shell of an arena sees Kafka", ONLY_THE_SHELL_OF_AN_ARENA_SEES_KAFKA),
                named("only the shell of the ecosystem sees Kafka", ONLY_THE_SHELL_OF_THE_ECOSYSTEM_SEES_KAFKA),
                named("nobody reads a clock", NOBODY_READS_A_CLOCK),
                named("one detector does not see another", ONE_DETECTOR_DOES_NOT_SEE_ANOTHER),
                named("one kind of list does not see another", ONE_LIST_DOES_NOT_SEE_ANOTHER),
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
            .resideInAnyPackage(
                    "..streams.board..",
                    "..streams.frontier..",
                    "..streams.gap..",
                    "..streams.memory..",
                    "..streams.publication..",
                    "..streams.price..",
                    "..streams.release..",
                    "..streams.uptake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    private static final ArchRule ONLY_THE_SHELL_OF_AN_ARENA_SEES_KAFKA = noClasses()
            .that()
            .resideInAPackage("..streams.arena..")
            .and()
            .haveSimpleNameNotStartingWith("Arena")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    private static final ArchRule ONLY_THE_SHELL_OF_THE_ECOSYSTEM_SEES_KAFKA = noClasses()
            .that()
            .resideInAPackage("..streams.ecosystem..")
            .and()
            .haveSimpleNameNotStartingWith("EcosystemTopology")
            .and()
            .doNotHaveSimpleName("EcosystemProcessor")
            .and()
            .haveNameNotMatching(".*EcosystemTopology\\$.*")
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

    private static final ArchRule ONE_DETECTOR_DOES_NOT_SEE_ANOTHER = noClasses()
            .that()
            .resideInAPackage("..streams.frontier..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..streams.gap..");

    private static final ArchRule ONE_LIST_DOES_NOT_SEE_ANOTHER = SlicesRuleDefinition.slices()
            .matching("dev.leapfrog.streams.(price|release|uptake)..")
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
