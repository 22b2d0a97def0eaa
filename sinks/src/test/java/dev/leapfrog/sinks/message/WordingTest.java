package dev.leapfrog.sinks.message;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.sinks.message.Message.Form;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How a message is put, and cut. */
class WordingTest {
    @Test
    void shouldNameTheEarlierHeadline() {
        Message message = Message.of("team", Notice.of(Notices.story(1), "Something else"));

        assertThat(Wording.PLAIN.title(message, UnaryOperator.identity())).isEqualTo("Story 1");
        assertThat(Wording.PLAIN.text(message, UnaryOperator.identity()))
                .isEqualTo("A second line\nBefore: Something else\n2026-03-01, major, acme/text");
    }

    @Test
    void shouldFillInATemplateWithEscapedValuesAndLeaveItsOwnWords() {
        Wording wording = new Wording(new Template("Look: {headline}"), new Template("{models} of {labs}, $1 \\"));
        Message message = Message.of("team", Notice.of(Notices.story(1), null));

        assertThat(wording.title(message, WordingTest::shout)).isEqualTo("Look: St0ry 1");
        assertThat(wording.text(message, WordingTest::shout)).isEqualTo("acme/m of acme, $1 \\");
    }

    @Test
    void shouldSayWhatATemplateMayName() {
        assertThatThrownBy(() -> new Template("{headlin}"))
                .hasMessageContaining("there is no {headlin}")
                .hasMessageContaining("{headline}");
    }

    @Test
    void shouldCountADigestAndMarkATest() {
        List<Notice> two = List.of(Notice.of(Notices.story(1), null), Notice.of(Notices.story(2), null));

        assertThat(Wording.PLAIN.title(new Message("d", "team", two, Form.DIGEST), UnaryOperator.identity()))
                .isEqualTo("Leapfrog: 2 stories");
        assertThat(Wording.PLAIN.text(new Message("d", "team", two, Form.DIGEST), UnaryOperator.identity()))
                .contains("Story 1\nA second line", "\n\nStory 2\n");
        assertThat(Wording.PLAIN.title(
                        new Message("t", "team", two.subList(0, 1), Form.TEST), UnaryOperator.identity()))
                .isEqualTo("Test: Story 1");
    }

    @Test
    void shouldCutBetweenCharactersAndEscapes() {
        assertThat(Shortening.toUnits("short", 5)).isEqualTo("short");
        assertThat(Shortening.toUnits("0123456789", 5)).isEqualTo("0123…");
        assertThat(Shortening.toUnits("ab\uD83D\uDC38\uD83D\uDC38", 4)).isEqualTo("ab…");
        assertThat(Shortening.toUnits("ab&amp;cdefgh", 6)).isEqualTo("ab…");
        assertThat(Shortening.toUnits("ab\\*cdefgh", 4)).isEqualTo("ab…");
        assertThat(Shortening.toUnits("a\\\\cdefgh", 4)).isEqualTo("a\\\\…");
        assertThat(Shortening.toBytes("ääää", 7)).isEqualTo("ää…");
    }

    private static String shout(String text) {
        return text.replace("o", "0");
    }
}
