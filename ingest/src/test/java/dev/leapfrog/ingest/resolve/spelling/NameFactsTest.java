package dev.leapfrog.ingest.resolve.spelling;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameFactsTest {

    @ParameterizedTest
    @CsvSource({
        "llama-3-70b-instruct, 70",
        "smollm2-1.7b-instruct, 1.7",
        "qwen3-235b-a22b, 235",
        "zephyr-orpo-141b-a35b-v0.1, 141",
        "gemma-3-270m, 0.27",
        "ling-1t, 1000",
        "qwen2.5-14b-instruct-1m, 14",
    })
    void shouldReadTheSize(String name, double billions) {
        assertThat(NameFacts.of(name).billions()).isEqualTo(billions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mixtral-8x7b-instruct-v0.1",
                "llama-4-maverick-17b-128e-instruct",
                "gemma-3n-e4b-it",
                "phi-3-mini-128k-instruct",
                "gemini-1.5-pro-1m",
                "minimax-text-01",
                "x-0b",
            })
    void shouldNotTakeAPartForTheWhole(String name) {
        assertThat(NameFacts.of(name).billions()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"gpt-4o-2024-05-13, 2024-05-13", "reka-flash-21b-2024-02-26-online, 2024-02-26"})
    void shouldReadAFullDate(String name, LocalDate date) {
        assertThat(NameFacts.of(name).date()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4-0314", "grok-2-08-13", "step-2-16k-exp-202412", "command-r-08-2024", "x-2024-02-30"})
    void shouldReadNoDateFromAPart(String name) {
        assertThat(NameFacts.of(name).date()).isNull();
    }
}
