package dev.leapfrog.sinks.webhook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.HostileNames;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.message.Notices;
import dev.leapfrog.sinks.message.Template;
import dev.leapfrog.sinks.message.Wording;
import dev.leapfrog.sinks.secret.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Names that want to be more than text, in the message of each channel. */
class HostileMessagesTest {
    private static final Wording TEMPLATE = new Wording(new Template("*{headline}*"), new Template("_{lines}_"));
    private static final String DISCORD_MARKS = "<>@#*_~`|[]()";

    @ParameterizedTest
    @MethodSource("dev.leapfrog.sinks.HostileNames#all")
    void shouldMentionAndLinkNothingOnSlack(String name) {
        for (Wording wording : List.of(Wording.PLAIN, TEMPLATE)) {
            JsonNode body = body(new SlackFormat(wording), name);

            assertThat(texts(body))
                    .allSatisfy(text -> assertThat(text).doesNotContain("<", ">"))
                    .noneMatch(HostileNames::steers);
            assertThat(fields(body))
                    .isSubsetOf(Set.of("text", "blocks", "type", "emoji", "verbatim", "unfurl_links", "unfurl_media"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.leapfrog.sinks.HostileNames#all")
    void shouldLeaveNoMarkForDiscord(String name) {
        JsonNode body = body(new DiscordFormat(Wording.PLAIN), name);

        assertThat(body.at("/allowed_mentions/parse").isArray()).isTrue();
        assertThat(body.at("/allowed_mentions/parse")).isEmpty();
        for (String text : List.of(
                body.at("/embeds/0/title").asString(),
                body.at("/embeds/0/description").asString())) {
            assertThat(marks(text)).as(text).isEmpty();
            assertThat(HostileNames.steers(text)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.leapfrog.sinks.HostileNames#all")
    void shouldBeRunsOfTextOnTeams(String name) {
        JsonNode card = body(new TeamsFormat(Wording.PLAIN), name).at("/attachments/0/content");

        assertThat(card.path("body")).isNotEmpty();
        card.path("body").forEach(block -> {
            assertThat(block.path("type").asString()).isEqualTo("RichTextBlock");
            assertThat(block.at("/inlines/0/type").asString()).isEqualTo("TextRun");
            assertThat(fields(block.at("/inlines/0"))).isSubsetOf(Set.of("type", "text", "size", "weight"));
            assertThat(HostileNames.steers(block.at("/inlines/0/text").asString()))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("dev.leapfrog.sinks.HostileNames#all")
    void shouldBeTitleAndMessageAloneOnNtfy(String name) {
        WebhookFormat.Post post =
                new NtfyFormat(Wording.PLAIN, new Secret("mine"), null).post(message(name), Notices.NOON);
        JsonNode body = EventJson.mapper().readTree(post.body());

        assertThat(post.headers()).isEmpty();
        assertThat(fields(body)).isSubsetOf(Set.of("topic", "title", "message", "priority", "tags"));
        assertThat(body.path("topic").asString()).isEqualTo("mine");
        assertThat(texts(body)).noneMatch(HostileNames::steers);
    }

    @ParameterizedTest
    @MethodSource("dev.leapfrog.sinks.HostileNames#all")
    void shouldReachProgramsAsItIs(String name) throws Exception {
        WebhookFormat.Post post = new CloudEventsFormat(null).post(message(name), Notices.NOON);
        byte[] sent = post.body().getBytes(StandardCharsets.UTF_8);
        JsonNode body = EventJson.mapper().readTree(sent);
        Story read = EventJson.read(body.path("data").toString().getBytes(StandardCharsets.UTF_8), Story.class);

        assertThat(read.headline())
                .isEqualTo(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertThat(post.headers().values()).noneMatch(value -> value.contains("\n") || value.contains("\r"));
    }

    private static Message message(String name) {
        return Notices.message(HostileNames.story(name));
    }

    private static JsonNode body(WebhookFormat format, String name) {
        return EventJson.mapper()
                .readTree(format.post(message(name), Notices.NOON).body());
    }

    /** Characters that Discord would read as marks, as no backslash stands before them. */
    private static List<Character> marks(String text) {
        List<Character> marks = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '\\') {
                at++;
            } else if (DISCORD_MARKS.indexOf(one) >= 0) {
                marks.add(one);
            }
        }
        return marks;
    }

    private static List<String> texts(JsonNode node) {
        if (node.isString()) {
            return List.of(node.asString());
        }
        List<String> texts = new ArrayList<>();
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    private static List<String> fields(JsonNode node) {
        List<String> fields = new ArrayList<>(node.propertyNames());
        node.forEach(child -> fields.addAll(fields(child)));
        return fields;
    }
}
