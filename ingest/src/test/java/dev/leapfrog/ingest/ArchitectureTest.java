package dev.leapfrog.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the house, as far as the compiler does not keep them. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.leapfrog.ingest");

    @Test
    void shouldLetNoSiteSeeAnother() {
        slices().matching("dev.leapfrog.ingest.source.(site.*|definition|recording)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void shouldHaveNoCircleBetweenPackages() {
        slices().matching("dev.leapfrog.ingest.(**)").should().beFreeOfCycles().check(CLASSES);
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
                .check(CLASSES);
    }

    @Test
    void shouldLetOnlyTheKafkaSideOfPublishTalkToKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ingest.publish.kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void shouldReadNoSystemClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void shouldMarkEveryPackageNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.isAnnotatedWith(NullMarked.class))
                        .as(one.getName())
                        .isTrue());
    }
}
