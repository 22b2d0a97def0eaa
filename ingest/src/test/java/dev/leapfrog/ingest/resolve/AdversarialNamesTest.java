package dev.leapfrog.ingest.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import dev.leapfrog.ingest.resolve.table.BundledTables;
import dev.leapfrog.ingest.resolve.table.Families;
import dev.leapfrog.ingest.resolve.table.Family;
import dev.leapfrog.ingest.resolve.table.Labs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names that look like those of known models and are others': none of them is taken for the known one. */
class AdversarialNamesTest {
    private static final Resolver RESOLVER = Resolver.bundled();
    private static final String PREVIEW = "preview";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final List<ModelId> KNOWN =
            RESOLVER.known().stream().sorted().toList();
    private static final Families FAMILIES = new Families(BundledTables.families(), new Labs(BundledTables.labs()));
    /** A version: a number of one or two digits that is no size, no date and no part of a longer number. */
    private static final Pattern VERSION = Pattern.compile("(?<![\\d.a-z])(\\d{1,2})(?![\\d.bkmt])");

    private static final Pattern MINOR = Pattern.compile("(?<=\\d\\.)(\\d)(?![\\d.b])");
    private static final Pattern SIZE = Pattern.compile("(?<![\\d.a-z])(\\d{1,3})(?=b(?![a-z]))");
    private static final Pattern SHORT_DATE = Pattern.compile("(?<!\\d)(?<!\\d-)(\\d{4})(?![\\d-])");
    private static final Pattern FULL_DATE = Pattern.compile("(?<!\\d)20\\d\\d-?\\d\\d-?\\d\\d(?!\\d)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mini",
                "nano",
                "micro",
                "lite",
                "pro",
                "max",
                "ultra",
                "plus",
                "turbo",
                "flash",
                "fast",
                "vision",
                "vl",
                "coder",
                "code",
                "math",
                "base",
                "thinking",
                "reasoning",
                "image",
                "audio",
                "embed",
                "guard",
                "small",
                "medium",
                "large",
                "omni",
                "search",
                "air",
                "preview"
            })
    void shouldTellApartByAWordThatOnlyOneHas(String word) {
        List<String> merged = new ArrayList<>();
        for (ModelId id : KNOWN) {
            if (saysNothing(word, id) || (word.equals(PREVIEW) && id.name().contains(PREVIEW))) {
                continue;
            }
            String without =
                    ("-" + id.name() + "-").replace("-" + word + "-", "-").replaceAll("^-|-$", "");
            String other = without.equals(id.name()) ? id.name() + "-" + word : without;
            Model model = model(id.lab() + "/" + other);
            if (model.id().equals(id) && model.configuration() == null) {
                merged.add(other + " with " + id);
            }
        }
        assertThat(merged).isEmpty();
    }

    /** As nobody has yet released what is known as a preview alone, a name without that word means the preview. */
    @Test
    void shouldTakeANameForAPreviewOnlyWhereNoReleaseIsKnown() {
        List<String> merged = new ArrayList<>();
        for (ModelId id : KNOWN) {
            if (!id.name().contains("-" + PREVIEW)) {
                continue;
            }
            String release = id.lab() + "/" + id.name().replace("-" + PREVIEW, "");
            Model model = model(release);
            if (model.id().equals(id)
                    && KNOWN.stream().anyMatch(known -> known.toString().equals(release))) {
                merged.add(release + " with " + id);
            }
        }
        assertThat(merged).isEmpty();
        assertThat(model("google/gemini-3-pro").id()).hasToString("google/gemini-3-pro-preview");
        assertThat(model("google/gemini-3.1-flash-lite").id()).hasToString("google/gemini-3.1-flash-lite");
    }

    /** Words that the table of families declares to say nothing, or no more than a size. */
    private static boolean saysNothing(String word, ModelId id) {
        Family family = FAMILIES.of(NormalForm.of(id.name())).familyOf(id.lab());
        return family != null
                && (family.drops().contains(word)
                        || family.modes().contains(word)
                        || family.tiers().contains(word));
    }

    @Test
    void shouldTellVersionsSizesAndDatesApart() {
        List<String> merged = new ArrayList<>();
        int tried = 0;
        for (ModelId id : KNOWN) {
            for (String other : others(id.name())) {
                tried++;
                if (model(id.lab() + "/" + other).id().equals(id)) {
                    merged.add(other + " with " + id);
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
        assertThat(merged).isEmpty();
    }

    private static Set<String> others(String name) {
        Set<String> others = new TreeSet<>();
        replaced(name, VERSION, found -> String.valueOf(Integer.parseInt(found.group()) + 1), others);
        replaced(name, MINOR, found -> String.valueOf(Integer.parseInt(found.group()) + 1), others);
        replaced(name, SIZE, found -> String.valueOf(Integer.parseInt(found.group()) + 3), others);
        replaced(name, SHORT_DATE, found -> "%04d".formatted((Integer.parseInt(found.group()) + 2) % 10_000), others);
        replaced(name, FULL_DATE, found -> "20310203", others);
        return others;
    }

    private static void replaced(String name, Pattern part, Function<MatchResult, String> other, Set<String> others) {
        part.matcher(name)
                .results()
                .forEach(found -> others.add(
                        name.substring(0, found.start()) + other.apply(found) + name.substring(found.end())));
    }

    private static Model model(String name) {
        return RESOLVER.resolve(new Naming(name, null, null, null, null, DAY)).model();
    }
}
