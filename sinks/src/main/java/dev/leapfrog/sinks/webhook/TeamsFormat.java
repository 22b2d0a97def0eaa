package dev.leapfrog.sinks.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.message.Shortening;
import dev.leapfrog.sinks.message.Wording;

/**
 * Microsoft Teams through a workflow ("When a Teams webhook request is received"): an Adaptive Card of text runs, which
 * know no Markdown, so nothing in them is mark-up, a template neither.
 */
public record TeamsFormat(Wording wording) implements WebhookFormat {
    private static final int TITLE = 500;
    /** A message may have 28 kB; a character has at most three bytes here, and six where JSON escapes it. */
    private static final int TEXT_BYTES = 12_000;

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public Post post(Message message, Instant now) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        blocks.add(block(Map.of(
                "type",
                "TextRun",
                "text",
                Shortening.toUnits(wording.title(message, UnaryOperator.identity()), TITLE),
                "size",
                "Medium",
                "weight",
                "Bolder")));
        String text = Shortening.toBytes(wording.text(message, UnaryOperator.identity()), TEXT_BYTES);
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(block(Map.of("type", "TextRun", "text", line))));
        Map<String, Object> card = Map.of(
                "$schema",
                "http://adaptivecards.io/schemas/adaptive-card.json",
                "type",
                "AdaptiveCard",
                "version",
                "1.4",
                "msteams",
                Map.of("width", "Full"),
                "body",
                blocks);
        Map<String, Object> body = Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
        return new Post("application/json; charset=utf-8", Map.of(), EventJson.text(body));
    }

    private static Map<String, Object> block(Map<String, Object> run) {
        return Map.of("type", "RichTextBlock", "inlines", List.of(run));
    }
}
