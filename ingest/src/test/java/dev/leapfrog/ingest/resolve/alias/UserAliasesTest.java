package dev.leapfrog.ingest.resolve.alias;

import java.time.LocalDate;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UserAliasesTest {
    private static final Resolver BUNDLED = Resolver.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void shouldWinOverEverything() {
        Resolver resolver = BUNDLED.with(UserAliases.inConfiguration("""
                sources: {ours: {url: x}}
                aliases:
                  - {name: gpt-4o, model: acme/house-1}
                  - {name: GPT-4O, source: our_board, model: openai/gpt-5, configuration: high}
                """));

        Resolution everywhere = resolver.resolve(Naming.of("openrouter", "GPT 4o", DAY));
        Resolution ours = resolver.resolve(Naming.of("our_board", "gpt-4o", DAY));

        assertThat(everywhere.model().id()).hasToString("acme/house-1");
        assertThat(everywhere.how()).isEqualTo("override");
        assertThat(everywhere.model().resolved()).isTrue();
        assertThat(ours.model().id()).hasToString("openai/gpt-5");
        assertThat(ours.model().configuration()).isEqualTo("high");
        assertThat(ours.model().country()).isEqualTo("US");
    }

    @Test
    void shouldWinOverALinkToo() {
        Resolver resolver = BUNDLED.with(UserAliases.inList("- {name: x, model: acme/house-1}"));
        Naming linked = Naming.of("our_board", "x", DAY).with(new Links("deepseek-ai/DeepSeek-V3", null, null));

        assertThat(resolver.resolve(linked).model().id()).hasToString("acme/house-1");
    }

    @Test
    void shouldReadNothingFromAConfigurationWithoutAliases() {
        assertThat(UserAliases.inConfiguration("")).isEmpty();
        assertThat(UserAliases.inConfiguration("sources: {}")).isEmpty();
        assertThat(UserAliases.inConfiguration("aliases:")).isEmpty();
        assertThat(UserAliases.inList("- {name: x, model: a/b}"))
                .containsExactly(new Alias("x", null, new ModelId("a", "b"), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aliases: x                                         | 'aliases' must be a list
            aliases: [x]                                       | aliases[0] must be a map
            aliases: [{name: x, model: a/b}, {name: y}]        | aliases[1] needs a name and a model
            aliases: [{name: x, model: gpt-4o}]                | aliases[0].model: 'gpt-4o' is no lab/model
            aliases: [{name: x, model: a/b, lab: a}]           | aliases[0] has an unknown field 'lab'
            aliases: [{name: [x], model: a/b}]                 | aliases[0].name must be a text
            aliases: [{name: ' ', model: a/b}]                 | aliases[0].name must be a text
            - x                                                | a configuration is a map of keys
            'aliases: ['                                       | no readable YAML
            """)
    void shouldSayWhatIsWrong(String yaml, String message) {
        assertThatThrownBy(() -> UserAliases.inConfiguration(yaml)).hasMessageContaining(message);
    }

    @Test
    void shouldRefuseANameOfTwoModels() {
        assertThatThrownBy(() -> BUNDLED.with(UserAliases.inList("[{name: x y, model: a/b}, {name: X-Y, model: a/c}]")))
                .hasMessageContaining("'X-Y' would mean both a/b and a/c");
    }
}
