package dev.leapfrog.ingest.resolve.evidence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            deepseek-r3,         deepseek-v3,        two versions or dates
            gpt-6o,              gpt-6,              two versions or dates
            foo-12-25,           foo-25-12,          two versions or dates
            qwen4,               qwen5,              two versions or dates
            m-30b-a3b,           m-30b-a10b,         two sizes
            m-16e,               m-128e,             two sizes
            m-7b,                m-8b,               two sizes
            hermes-5-llama,      hermes-5-qwen,      two names
            sky-2-red,           sky-2-blue,         two names
            grok-code,           grok,               two kinds
            m-latest,            m,                  the name means whatever is newest
            """)
    void shouldTellTwoModelsApart(String one, String other, String why) {
        assertThat(Likeness.objection(one, other)).isEqualTo(why);
        assertThat(Likeness.objection(other, one)).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            qwen4-30b-a3b,       qwen-4
            glm-5.0,             glm-5
            deepseek-v5,         deepseek-5
            llama9-scout-16e,    llama-9-scout
            m-30b-a3b,           m-30b
            sparks-9-embers,     sparks-9
            """)
    void shouldSayNothingAgainstTwoWritingsOfOneModel(String one, String other) {
        assertThat(Likeness.objection(one, other)).isNull();
        assertThat(Likeness.objection(other, one)).isNull();
    }
}
