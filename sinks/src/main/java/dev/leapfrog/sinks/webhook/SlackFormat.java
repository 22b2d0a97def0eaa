package dev.leapfrog.sinks.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.message.Shortening;
import dev.leapfrog.sinks.message.Wording;

/**
 * Slack's incoming webhooks: a header block and a section, and the title as text for notifications.
 *
 * <p>What is not the user's own template stands in {@code plain_text}, where Slack knows no mark-up. In a template it
 * is {@code mrkdwn}, {@code verbatim} so that no word becomes a link or a mention of itself; there values cannot
 * mention or link either, as {@code &}, {@code <} and {@code >} are escaped, but their asterisks may make them bold.
 */
public record SlackFormat(Wording wording) implements WebhookFormat {
    private static final int HEADER = 150;
    private static final int SECTION = 3_000;

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Post post(Message message, Instant now) {
        String title = wording.title(message, SlackFormat::escape);
        String text = wording.text(message, SlackFormat::escape);
        Map<String, Object> header = Map.of("type", "header", "text", plain(Shortening.toUnits(title, HEADER)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", Shortening.toUnits(title, SECTION));
        body.put("blocks", text.isBlank() ? List.of(header) : List.of(header, section(text)));
        body.put("unfurl_links", false);
        body.put("unfurl_media", false);
        return new Post("application/json; charset=utf-8", Map.of(), EventJson.text(body));
    }

    private Map<String, Object> section(String text) {
        String shortened = Shortening.toUnits(text, SECTION);
        Map<String, Object> words = wording.text() == null
                ? plain(shortened)
                : Map.of("type", "mrkdwn", "text", shortened, "verbatim", true);
        return Map.of("type", "section", "text", words);
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("type", "plain_text", "text", text, "emoji", false);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
