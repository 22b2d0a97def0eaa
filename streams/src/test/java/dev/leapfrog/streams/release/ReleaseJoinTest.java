package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.util.TreeMap;

import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.streams.arena.BoardScript;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two models prove to be one: what is known of either is known of it, its own word first. */
class ReleaseJoinTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-06-01");
    private static final LocalDate LATER = LocalDate.parse("2025-06-09");
    private static final ReleaseRules RULES = ReleaseRules.defaults();

    private static Release unknown(String id) {
        return Release.unknown(BoardScript.model(id));
    }

    private static Release listed(Release release, String source, String licence, LocalDate on) {
        ModelDetails details = new ModelDetails(licence, null, null, null, null, null, null);
        return release.listed(source, details, release.model(), on, RULES);
    }

    private static Release joined(Release one, Release other) {
        return one.joined(other, new TreeMap<>());
    }

    private static @Nullable String licence(Release release, String source) {
        ModelDetails details = release.details().get(source);
        return details == null ? null : details.licence();
    }

    @Test
    void shouldKnowWhatAnySourceSaidOfEither() {
        Release own = listed(unknown("acme/m"), "a", "MIT", LATER);
        Release other = listed(listed(unknown("acme/other"), "a", "own", LATER), "b", "apache-2.0", LATER);

        Release joined = joined(own, other);

        assertThat(joined.model().id()).hasToString("acme/m");
        assertThat(licence(joined, "a")).isEqualTo("MIT");
        assertThat(licence(joined, "b")).isEqualTo("apache-2.0");
    }

    @Test
    void shouldHaveBeenSeenWhenTheFirstOfThemWas() {
        Release early = listed(unknown("acme/m"), "a", "MIT", FIRST);
        Release late = listed(unknown("acme/other"), "a", "MIT", LATER);

        assertThat(joined(early, late).firstSeenOn()).isEqualTo(FIRST);
        assertThat(joined(late, early).firstSeenOn()).isEqualTo(FIRST);
        assertThat(joined(unknown("acme/x"), late).firstSeenOn()).isEqualTo(LATER);
        assertThat(joined(late, unknown("acme/x")).firstSeenOn()).isEqualTo(LATER);
        assertThat(joined(unknown("acme/x"), unknown("acme/y")).firstSeenOn()).isNull();
    }

    @Test
    void shouldHaveBeenToldWhenEitherWas() {
        Release told = unknown("acme/m").withReleaseTold();

        assertThat(joined(told, unknown("acme/x")).released()).isTrue();
        assertThat(joined(unknown("acme/x"), told).released()).isTrue();
        assertThat(joined(unknown("acme/x"), unknown("acme/y")).released()).isFalse();
    }

    @Test
    void shouldKnowWhatEntriesSaidOfTheEndOfEither() {
        Ending june = new Ending("a", FIRST, FIRST, null);
        Ending later = new Ending("a", FIRST, LATER, null);
        Release own = unknown("acme/m").ending("", "a one", june);
        Release other = unknown("acme/other")
                .ending("", "a one", later)
                .ending("", "a two", later)
                .ending("cloud", "a three", later);

        Release joined = joined(own, other);

        assertThat(joined.endings()).containsOnlyKeys("", "cloud");
        assertThat(joined.endings().get("")).containsEntry("a one", june).containsEntry("a two", later);
        assertThat(joined.endings().get("cloud")).containsEntry("a three", later);
    }
}
