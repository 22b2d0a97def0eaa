package dev.leapfrog.sinks.webhook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.message.Message.Form;
import dev.leapfrog.sinks.message.Notices;
import dev.leapfrog.sinks.message.Template;
import dev.leapfrog.sinks.message.Wording;
import dev.leapfrog.sinks.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static dev.leapfrog.sinks.message.Notices.HOSTILE;
import static dev.leapfrog.sinks.message.Notices.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What each channel is sent, of harmless names and of hostile ones. */
class FormatsTest {
    private static final Wording TEMPLATE =
            new Wording(new Template("{severity}: {headline}"), new Template("*{lines}* ({models}, {date})"));
    private static final Story HOSTILE_STORY = Notices.saying(HOSTILE + "\r\nX-Evil: 1\u202E", HOSTILE);

    static Stream<WebhookFormat> formats() {
        Secret topic = new Secret("mine");
        return Stream.of(
                new CloudEventsFormat(null),
                new SlackFormat(Wording.PLAIN),
                new SlackFormat(TEMPLATE),
                new DiscordFormat(Wording.PLAIN),
                new DiscordFormat(TEMPLATE),
                new TeamsFormat(Wording.PLAIN),
                new TeamsFormat(TEMPLATE),
                new NtfyFormat(Wording.PLAIN, topic, null));
    }

    @Test
    void shouldSendSlackAHeaderAndASectionOfPlainText() {
        JsonNode body = body(new SlackFormat(Wording.PLAIN), Notices.story(1));

        assertThat(body.path("text").asString()).isEqualTo("Story 1");
        assertThat(body.at("/blocks/0/type").asString()).isEqualTo("header");
        assertThat(body.at("/blocks/0/text/type").asString()).isEqualTo("plain_text");
        assertThat(body.at("/blocks/1/text/type").asString()).isEqualTo("plain_text");
        assertThat(body.at("/blocks/1/text/text").asString()).isEqualTo("A second line\n2026-03-01, major, acme/text");
    }

    @Test
    void shouldLeaveNoMarkUpForSlack() {
        for (Wording wording : List.of(Wording.PLAIN, TEMPLATE)) {
            JsonNode body = body(new SlackFormat(wording), HOSTILE_STORY);
            for (String text : List.of(
                    body.path("text").asString(),
                    body.at("/blocks/0/text/text").asString(),
                    body.at("/blocks/1/text/text").asString())) {
                assertThat(text).doesNotContain("<", ">").contains("&lt;!channel&gt;");
            }
        }
        assertThat(body(new SlackFormat(TEMPLATE), HOSTILE_STORY)
                        .at("/blocks/1/text/verbatim")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void shouldSendDiscordAnEmbedThatMentionsNobody() {
        JsonNode body = body(new DiscordFormat(Wording.PLAIN), HOSTILE_STORY);

        assertThat(body.at("/allowed_mentions/parse").isArray()).isTrue();
        assertThat(body.at("/allowed_mentions/parse")).isEmpty();
        assertThat(body.at("/embeds/0/title").asString())
                .startsWith("\\<!channel\\> \\@everyone \\<\\@U123\\> \\*bold\\*");
        assertThat(body.at("/embeds/0/description").asString())
                .contains("\\[link\\]\\(http\\://evil.example\\)", "\\`code\\`", "\\_it\\_");
    }

    @Test
    void shouldSendTeamsAnAdaptiveCardOfRunsThatKnowNoMarkdown() {
        JsonNode body = body(new TeamsFormat(Wording.PLAIN), HOSTILE_STORY);

        assertThat(body.path("type").asString()).isEqualTo("message");
        assertThat(body.at("/attachments/0/contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = body.at("/attachments/0/content");
        assertThat(card.path("type").asString()).isEqualTo("AdaptiveCard");
        assertThat(card.has("entities") || card.path("msteams").has("entities")).isFalse();
        card.path("body").forEach(block -> {
            assertThat(block.path("type").asString()).isEqualTo("RichTextBlock");
            assertThat(block.at("/inlines/0/type").asString()).isEqualTo("TextRun");
        });
    }

    @Test
    void shouldSendNtfyEverythingInTheBody() {
        WebhookFormat.Post post = new NtfyFormat(Wording.PLAIN, new Secret("mine"), new Secret("tk_x"))
                .post(Notices.message(HOSTILE_STORY), NOON);
        JsonNode body = EventJson.mapper().readTree(post.body());

        assertThat(post.headers()).containsOnlyKeys("Authorization").containsEntry("Authorization", "Bearer tk_x");
        assertThat(body.path("topic").asString()).isEqualTo("mine");
        assertThat(body.path("priority").asInt()).isEqualTo(4);
        assertThat(body.path("title").asString()).startsWith("<!channel> @everyone");
        assertThat(body.path("message").asString()).contains("acme/text");
        assertThat(body.has("click") || body.has("actions") || body.has("attach"))
                .isFalse();
    }

    @Test
    void shouldSendProgramsACloudEventWithTheStoryAsInKafka() throws Exception {
        Story story = Notices.story(1);
        Message message = Message.of("team", Notice.of(story, "Earlier"));
        WebhookFormat.Post post = new CloudEventsFormat(null).post(message, NOON);
        JsonNode body = EventJson.mapper().readTree(post.body());

        assertThat(post.contentType()).startsWith("application/cloudevents+json");
        assertThat(post.headers()).containsEntry("webhook-id", story.eventId());
        assertThat(body.path("specversion").asString()).isEqualTo("1.0");
        assertThat(body.path("id").asString()).isEqualTo(story.eventId());
        assertThat(body.path("source").asString()).isEqualTo("/leapfrog/stories/arena");
        assertThat(body.path("type").asString()).isEqualTo("dev.leapfrog.Story");
        assertThat(body.path("before").asString()).isEqualTo("Earlier");
        assertThat(EventJson.read(body.path("data").toString().getBytes(StandardCharsets.UTF_8), Story.class))
                .isEqualTo(story);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldSendNoControlOrFormatCharacter(WebhookFormat format) {
        if (format instanceof CloudEventsFormat) {
            return;
        }
        for (String text : texts(body(format, HOSTILE_STORY))) {
            assertThat(text).doesNotContain("\r", "\u202E", "\nX-Evil");
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldStayWithinWhatChannelsTake(WebhookFormat format) {
        List<Notice> many = new ArrayList<>();
        for (int number = 0; number < 400; number++) {
            many.add(Notice.of(Notices.saying("<&*" + "\uD83D\uDC38".repeat(200), "&_<".repeat(300)), null));
        }
        Message digest = new Message("d", "team", many, Form.DIGEST);
        Message single = Message.of("team", many.getFirst());
        for (Message message : List.of(digest, single)) {
            JsonNode body =
                    EventJson.mapper().readTree(format.post(message, NOON).body());
            assertThat(body.at("/blocks/0/text/text").asString("").length()).isLessThanOrEqualTo(150);
            assertThat(body.at("/blocks/1/text/text").asString("").length()).isLessThanOrEqualTo(3_000);
            assertThat(body.at("/embeds/0/title").asString("").length()).isLessThanOrEqualTo(256);
            assertThat(body.at("/embeds/0/description").asString("").length()).isLessThanOrEqualTo(4_096);
            if (format instanceof TeamsFormat) {
                assertThat(body.toString().getBytes(StandardCharsets.UTF_8).length)
                        .isLessThan(28_000);
            }
            if (format instanceof NtfyFormat) {
                assertThat(body.path("message").asString().getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(4_096);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldSendTheSameBytesForTheSameMessage(WebhookFormat format) {
        Message message = Notices.message(Notices.story(1));

        assertThat(format.post(message, NOON).body())
                .isEqualTo(format.post(message, NOON.plusSeconds(60)).body());
    }

    private static JsonNode body(WebhookFormat format, Story story) {
        return EventJson.mapper()
                .readTree(format.post(Notices.message(story), NOON).body());
    }

    private static List<String> texts(JsonNode node) {
        if (node.isString()) {
            return List.of(node.asString());
        }
        List<String> texts = new ArrayList<>();
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }
}
