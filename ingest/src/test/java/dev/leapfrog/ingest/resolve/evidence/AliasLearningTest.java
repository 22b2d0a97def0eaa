package dev.leapfrog.ingest.resolve.evidence;

import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.resolve.identity.Links;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.identity.ResolutionTables;
import dev.leapfrog.ingest.resolve.identity.TableLookup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AliasLearningTest {
    private static final Resolver RESOLVER = Resolver.bundled();
    private static final AliasLearning LEARNING = new AliasLearning(new TableLookup(ResolutionTables.bundled()));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void shouldLearnANewNameOfAKnownModel() {
        Naming naming = naming(
                "openrouter", "deepseek/deepseek-brand-v3.1-terminus:free", "deepseek-ai/DeepSeek-V3.1-Terminus");

        LinkEvidence evidence = LEARNING.from(naming);

        assertThat(evidence)
                .isEqualTo(new LinkEvidence.Learned(
                        new Alias(
                                "deepseek/deepseek-brand-v3.1-terminus:free",
                                "openrouter",
                                ModelId.parse("deepseek/deepseek-v3.1-terminus"),
                                null),
                        "openrouter",
                        "Hugging Face id",
                        ModelId.parse("deepseek/deepseek-brand-3.1-terminus")));
        assertThat(RESOLVER.resolve(naming).how()).isEqualTo("link of the source");
    }

    @Test
    void shouldLearnANewRepositoryOfAKnownModel() {
        LinkEvidence evidence = LEARNING.from(naming(
                "openrouter", "deepseek/deepseek-v3.1-terminus", "deepseek-ai/DeepSeek-Repository-V3.1-Terminus"));

        assertThat(evidence).isInstanceOf(LinkEvidence.Learned.class);
        LinkEvidence.Learned learned = (LinkEvidence.Learned) evidence;
        assertThat(learned.alias().source()).isEqualTo("huggingface");
        assertThat(learned.alias().name()).isEqualTo("deepseek-ai/DeepSeek-Repository-V3.1-Terminus");
        assertThat(learned.from()).hasToString("deepseek/deepseek-repository-3.1-terminus");
        assertThat(learned.to()).hasToString("deepseek/deepseek-v3.1-terminus");
    }

    @Test
    void shouldMergeTwoNamesThatNobodyKnew() {
        LinkEvidence evidence =
                LEARNING.from(naming("openrouter", "nvidia/nemotron-9-sparks", "nvidia/Nemotron-9-Sparks-30B-BF16"));

        assertThat(evidence).isInstanceOf(LinkEvidence.Learned.class);
        LinkEvidence.Learned learned = (LinkEvidence.Learned) evidence;
        assertThat(learned.from()).hasToString("nvidia/nemotron-9-sparks");
        assertThat(learned.to()).hasToString("nvidia/nemotron-9-sparks-30b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deepseek/deepseek-v3.1     | deepseek-ai/DeepSeek-V3.2          | registries list them apart
            meta-llama/llama-9-70b     | meta-llama/Llama-9-8B-Instruct     | two sizes
            meta-llama/llama-9-8b      | meta-llama/Llama-9-8B              | two kinds
            meta-llama/llama-9         | meta-llama/Llama-9-Vision          | two kinds
            meta-llama/llama-9         | meta-llama/Llama-9.1               | two versions or dates
            meta-llama/llama           | meta-llama/Llama-9                 | two versions or dates
            qwen/qwen9-2031-05-01      | Qwen/Qwen9-2031-06-01              | two versions or dates
            qwen/qwen9                 | deepseek-ai/DeepSeek-V9            | two labs
            """)
    void shouldRefuseWhatCannotBeOne(String name, String repository, String why) {
        LinkEvidence evidence = LEARNING.from(naming("openrouter", name, repository));

        assertThat(evidence).isInstanceOf(LinkEvidence.Refused.class);
        assertThat(((LinkEvidence.Refused) evidence).why()).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            deepseek/deepseek-v3.2     | deepseek-ai/DeepSeek-V3.2  | known already
            deepseek/coder-latest      | deepseek-ai/DeepSeek-V3.2  | the name means whatever is newest
            acme/foo                   | nobody/Foo-7B              | no link to a model of a known lab
            acme/foo                   | -                          | no link to a model of a known lab
            """)
    void shouldLearnNothingElse(String name, @Nullable String repository, String why) {
        assertThat(LEARNING.from(naming("openrouter", name, repository))).isEqualTo(new LinkEvidence.Nothing(why));
    }

    @Test
    void shouldUseWhatWasLearnedInNamesWithoutALink() {
        Naming linked =
                naming("openrouter", "deepseek/deepseek-brand-v3.1-terminus", "deepseek-ai/DeepSeek-V3.1-Terminus");
        Alias learned = ((LinkEvidence.Learned) LEARNING.from(linked)).alias();

        Resolution resolution = RESOLVER.knowing(List.of(learned))
                .resolve(Naming.of("openrouter", "deepseek/deepseek-brand-v3.1-terminus", DAY));

        assertThat(resolution.model().id()).hasToString("deepseek/deepseek-v3.1-terminus");
        assertThat(resolution.how()).isEqualTo("learned alias");
    }

    @Test
    void shouldNotUseWhatWasLearnedTwiceDifferently() {
        Alias one = new Alias("new name", "s", ModelId.parse("openai/gpt-5"), null);
        Alias other = new Alias("New-Name", "s", ModelId.parse("openai/gpt-5.1"), null);

        Resolution resolution = RESOLVER.knowing(List.of(one, other)).resolve(Naming.of("s", "new-name", DAY));

        assertThat(resolution.how()).isEqualTo("unresolved");
    }

    private static Naming naming(String source, String name, @Nullable String repository) {
        return Naming.of(source, name, DAY).with(new Links(repository, null, null));
    }
}
