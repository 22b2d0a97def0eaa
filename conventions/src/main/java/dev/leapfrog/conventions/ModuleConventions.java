package dev.leapfrog.conventions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The structure that every module keeps, as far as the compiler does not see to it. A module's {@code ArchitectureTest}
 * extends this and adds what holds in that module alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleConventions {
    private static final int MOST_FILES = 20;

    private final ModuleRules rules;
    private final JavaClasses classes;

    protected ModuleConventions(ModuleRules rules) {
        this.rules = rules;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rules.root());
    }

    /** The classes of the module, without its tests. */
    protected final JavaClasses classes() {
        return classes;
    }

    @Test
    void shouldHaveNoCircleBetweenPackages() {
        slices().matching(rules.root() + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void shouldMarkEveryPackageNullMarked() {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.isAnnotatedWith(NullMarked.class))
                        .as(one.getName())
                        .isTrue());
    }

    @Test
    void shouldNameTypesByNouns() {
        assertThat(classes.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> name.matches(".*(Manager|Util|Utils|Helper|Impl)"))
                .noneMatch(name -> name.matches("(Base|Abstract)[A-Z].*"));
    }

    @Test
    void shouldReadNoClock() {
        Assumptions.assumeFalse(rules.mayReadClock(), "this module may");
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("time comes with the data, or from an InstantSource that is given")
                .check(classes);
    }

    @Test
    void shouldTalkToKafkaOnlyWhereAllowed() {
        noClasses()
                .that()
                .resideOutsideOfPackages(rules.kafka().packages().toArray(String[]::new))
                .and(describe("are not named as those that may", this::mayNotByName))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .allowEmptyShould(true)
                .check(classes);
    }

    private boolean mayNotByName(JavaClass one) {
        String file = outermost(one).getSimpleName();
        return rules.kafka().typeEndings().stream().noneMatch(file::endsWith);
    }

    private static JavaClass outermost(JavaClass one) {
        return one.getEnclosingClass().map(ModuleConventions::outermost).orElse(one);
    }

    @Test
    void shouldHavePackagesOfAFewFiles() {
        Map<String, Set<String>> files = new TreeMap<>();
        for (JavaClass one : classes) {
            one.getSource()
                    .flatMap(Source::getFileName)
                    .ifPresent(file -> files.computeIfAbsent(one.getPackageName(), added -> new TreeSet<>())
                            .add(file));
        }
        Map<String, Integer> large = new TreeMap<>();
        files.forEach((name, names) -> {
            names.remove("package-info.java");
            if (names.size() > MOST_FILES) {
                large.put(name, names.size());
            }
        });
        assertThat(large.keySet())
                .as("packages of more than %d files: %s; those that may be are %s", MOST_FILES, large, rules.large())
                .containsExactlyInAnyOrderElementsOf(rules.large().keySet());
    }
}
