package dev.leapfrog.streams;

import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.leapfrog.conventions.ModuleConventions;
import dev.leapfrog.conventions.ModuleRules;
import dev.leapfrog.streams.detector.Stage;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The structure of this module: what every module keeps, and that stages, which detectors are, know nothing of each
 * other.
 */
class ArchitectureTest extends ModuleConventions {
    /** Stages that those after them build on: which board is followed, when a source last published. */
    private static final Set<String> SHARED = Set.of("dev.leapfrog.streams.follow", "dev.leapfrog.streams.publication");

    ArchitectureTest() {
        super(ModuleRules.of("streams").withKafkaIn("shell", "runtime").withKafkaInTypesEndingIn("Topology"));
    }

    @Test
    void shouldLetNoStageSeeAnother() {
        Set<String> packages = classes().stream()
                .filter(one -> !one.isInterface() && one.isAssignableTo(Stage.class))
                .map(JavaClass::getPackageName)
                .filter(name -> !SHARED.contains(name))
                .collect(Collectors.toSet());
        assertThat(packages).hasSizeGreaterThan(3);

        slices().assignedFrom(new PackagesOf(packages))
                .should()
                .notDependOnEachOther()
                .check(classes());
    }

    /** A slice for each package that has a stage. */
    private record PackagesOf(Set<String> packages) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass one) {
            return packages.contains(one.getPackageName())
                    ? SliceIdentifier.of(one.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages that have a stage";
        }
    }
}
