package dev.leapfrog.sinks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.message.Notices;

/** What somebody might call a model who wants to be more than text where it is shown. One list for all formats. */
public final class HostileNames {
    private static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "</title></feed><b>bold</b> & &lt; ]]> <!--",
            "{{constructor.constructor('alert(1)')()}} ${7*7} %s %n",
            "right\u202Eto left\u202C \u2066isolate\u2069 \u200Bzero\uFEFF width",
            "bell\u0007 escape\u001B[2J\u001B]0;owned\u0007 back\b delete\u007F next\u0085line",
            "line\nbreak\r\nX-Evil: 1\rreturn\u2028separator\u2029paragraph\u000Bform\f",
            "BEGIN:VEVENT\r\nEND:VCALENDAR\r\nSUMMARY;X=\":;,\\n",
            "event: evil\ndata: evil\n\nid: 1\n",
            ".\r\nQUIT\r\n.",
            "\"double\" 'single' `back` \\ \\\\ \\\" \\u0022 ,;|",
            "=cmd|' /C calc'!A1",
            "=HYPERLINK(\"http://evil.example\",\"x\")",
            "+1+1",
            "-2+3",
            "@SUM(1,1)",
            "\t=1+1",
            "\r=1+1",
            "\uFF1D1\uFF0B1",
            "<!channel> <!here> <@U123> <https://evil.example|safe> :frog:",
            "@everyone @here <@&123> <#456> ||spoiler|| ~~gone~~ # title > quote",
            "[x](javascript:alert(1)) ![x](http://evil.example/x.png) *bold* _it_ `code` https://evil.example",
            "<at>everyone</at> <https://evil.example>",
            "'; drop table stories; -- \" or 1=1",
            "frog \uD83D\uDC38 family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 flag \uD83C\uDDE9\uD83C\uDDEA e\u0301 \u6A21\u578B",
            "nul\u0000inside",
            "high\uD83D alone",
            "low\uDC38 alone",
            "\uD83D",
            "x".repeat(10_000),
            "\uD83D\uDC38".repeat(5_000),
            "<&*".repeat(3_000));

    private HostileNames() {}

    public static Stream<String> all() {
        return NAMES.stream();
    }

    /** Whether a text has what no reader of text should get: controls, marks of direction, halves of characters. */
    public static boolean steers(String text) {
        return text.codePoints().anyMatch(HostileNames::steers);
    }

    private static boolean steers(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** A story of it, in headline and lines. */
    public static Story story(String name) {
        return Notices.saying(name, name);
    }

    /** An alert of it, in headline and figures. */
    public static Alert alert(int number, String name) {
        Alert alert = Notices.alert(number, Alert.Status.FINAL, Severity.MAJOR, name);
        return new Alert(
                alert.identity(),
                alert.kind(),
                alert.status(),
                alert.severity(),
                alert.about(),
                alert.time(),
                new Alert.Statement(
                        name, null, Map.of("leaderA", name, "leaderB", "\\u0000" + name), Map.of("points", 3.0)),
                alert.evidence());
    }
}
