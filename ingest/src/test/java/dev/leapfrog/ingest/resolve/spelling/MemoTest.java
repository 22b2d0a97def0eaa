package dev.leapfrog.ingest.resolve.spelling;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoTest {
    private final List<String> asked = new ArrayList<>();
    private final Memo<String, Integer> memo = new Memo<>(2, this::length);

    @Test
    void shouldAskOnce() {
        assertThat(memo.answer("one")).isEqualTo(3);
        assertThat(memo.answer("one")).isEqualTo(3);

        assertThat(asked).containsExactly("one");
    }

    @Test
    void shouldForgetWhenItIsFull() {
        List.of("one", "two", "three", "one").forEach(memo::answer);

        assertThat(asked).containsExactly("one", "two", "three", "one");
    }

    private int length(String question) {
        asked.add(question);
        return question.length();
    }
}
