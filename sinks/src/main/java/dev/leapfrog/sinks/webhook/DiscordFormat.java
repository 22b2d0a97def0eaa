package dev.leapfrog.sinks.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.message.Shortening;
import dev.leapfrog.sinks.message.Wording;

/**
 * Discord's webhooks: one embed, coloured by severity. Values are escaped by backslashes, which leaves no Markdown, no
 * link and no mention; and no mention in the whole message notifies anybody.
 */
public record DiscordFormat(Wording wording) implements WebhookFormat {
    private static final int TITLE = 256;
    /** Of the embed's 4,096, so that with the title it stays below the 6,000 of all embeds. */
    private static final int DESCRIPTION = 4_096;

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public Post post(Message message, Instant now) {
        Map<String, Object> embed = new LinkedHashMap<>();
        embed.put("title", Shortening.toUnits(wording.title(message, DiscordFormat::escape), TITLE));
        embed.put("description", Shortening.toUnits(wording.text(message, DiscordFormat::escape), DESCRIPTION));
        embed.put("color", color(message.severity()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("embeds", List.of(embed));
        body.put("allowed_mentions", Map.of("parse", List.of()));
        return new Post("application/json; charset=utf-8", Map.of(), EventJson.text(body));
    }

    private static int color(Severity severity) {
        return switch (severity) {
            case MAJOR -> 0xC0392B;
            case NOTICE -> 0x2E6DA4;
            case INFO -> 0x8A8F98;
        };
    }

    /** A colon, so that what looks like an address is no link. */
    private static String escape(String text) {
        return text.replaceAll("[\\\\*_~`|>#\\[\\]()<@:]", "\\\\$0");
    }
}
