package dev.leapfrog.sinks.message;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.alert.PrintableText;
import org.jspecify.annotations.Nullable;

/**
 * How a message is put: its title, and its text below that.
 *
 * @param title the user's, of one notice; null for the headline
 * @param text the user's, of one notice; null for what else there is to say, what the reader had read before, and when
 *     and where it was
 */
public record Wording(@Nullable Template title, @Nullable Template text) {
    /** Without words of the user's. */
    public static final Wording PLAIN = new Wording(null, null);

    /** One line. */
    public String title(Message message, UnaryOperator<String> escape) {
        List<Notice> notices = message.notices();
        if (message.form() == Message.Form.DIGEST) {
            return escape.apply(digestTitle(notices));
        }
        Notice notice = notices.getFirst();
        String words = title == null ? escape.apply(PrintableText.of(notice.headline())) : title.fill(notice, escape);
        return message.form() == Message.Form.TEST ? escape.apply("Test: ") + words : words;
    }

    private static String digestTitle(List<Notice> notices) {
        long stories = notices.stream().filter(notice -> notice.story() != null).count();
        long alerts = notices.size() - stories;
        String counted = alerts == 0 ? counted(stories, "story", "stories") : counted(alerts, "alert", "alerts");
        return "Leapfrog: " + counted
                + (stories > 0 && alerts > 0 ? " and " + counted(stories, "story", "stories") : "");
    }

    private static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** Lines. */
    public String text(Message message, UnaryOperator<String> escape) {
        if (message.form() == Message.Form.DIGEST) {
            return message.notices().stream()
                    .map(notice -> inDigest(notice, escape))
                    .collect(Collectors.joining("\n\n"));
        }
        Notice notice = message.notices().getFirst();
        return text == null ? plain(notice, escape) : text.fill(notice, escape);
    }

    private String inDigest(Notice notice, UnaryOperator<String> escape) {
        String headline =
                title == null ? escape.apply(PrintableText.of(notice.headline())) : title.fill(notice, escape);
        String rest = text == null ? plain(notice, escape) : text.fill(notice, escape);
        return rest.isEmpty() ? headline : headline + "\n" + rest;
    }

    private static String plain(Notice notice, UnaryOperator<String> escape) {
        StringBuilder lines = new StringBuilder();
        Story story = notice.story();
        if (story != null) {
            story.text().lines().forEach(line -> add(lines, line, escape));
        }
        if (notice.before() != null && !notice.before().equals(notice.headline())) {
            add(lines, "Before: " + notice.before(), escape);
        }
        String where = "%s, %s, %s"
                .formatted(
                        Template.date(notice),
                        notice.severity().name().toLowerCase(Locale.ROOT),
                        notice.output().key());
        add(lines, where, escape);
        return lines.toString();
    }

    private static void add(StringBuilder lines, String line, UnaryOperator<String> escape) {
        lines.append(lines.isEmpty() ? "" : "\n").append(escape.apply(PrintableText.of(line)));
    }
}
