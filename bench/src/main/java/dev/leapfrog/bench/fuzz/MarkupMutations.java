package dev.leapfrog.bench.fuzz;

import java.util.List;
import java.util.Random;

/** Alterations that take a page for elements, brackets and tables. */
final class MarkupMutations {
    private static final List<String> TAGS = List.of(
            "</table>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "<td colspan=\"1000\">",
            "<td rowspan=\"99999\">",
            "<td rowspan=\"-1\">",
            "</div>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<template>",
            "<svg>",
            "<select>",
            "<plaintext>",
            "<frameset>",
            "</item>",
            "<item>",
            "</entry>",
            "<?xml version=\"1.1\"?>",
            "| --- | --- |\n",
            "|\n",
            "```\n",
            "<s>",
            "<br>",
            "<base href=\"//x\">");
    private static final List<String> NESTS = List.of(
            "[",
            "{\"a\":",
            "[{\"a\":",
            "<div>",
            "<table><tr><td>",
            "<b>",
            "- ",
            "? ",
            "> ",
            "(",
            "<item>",
            "<a><b>",
            "\\\"",
            "&amp;",
            "{{",
            "[a](");
    private static final List<String> REPLACEMENTS =
            List.of("null", "[]", "{}", "\"x\"", "0", "[[]]", "{\"a\":{}}", "");
    private static final String ENTITIES =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
    private static final int DEEPEST = 10_000;

    private MarkupMutations() {}

    /** A tag that is not closed, not there, or another. */
    static String damagedTag(String text, Random random) {
        int open = text.indexOf('<', random.nextInt(text.length() + 1));
        int close = open < 0 ? -1 : text.indexOf('>', open);
        if (close < 0) {
            return text;
        }
        return switch (random.nextInt(4)) {
            case 0 -> Mutations.replaced(text, open, close + 1, "");
            case 1 -> Mutations.replaced(text, close, close + 1, "");
            case 2 -> Mutations.replaced(text, open, open + 1, "");
            default -> Mutations.replaced(text, open, close + 1, Mutations.one(TAGS, random));
        };
    }

    static String strayTag(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return Mutations.replaced(text, at, at, Mutations.one(TAGS, random));
    }

    /** A list, or an object, that is something else, or in a list of its own. */
    static String otherContainer(String text, Random random) {
        int open = random.nextInt(text.length() + 1);
        while (open < text.length() && text.charAt(open) != '[' && text.charAt(open) != '{') {
            open++;
        }
        int end = end(text, open);
        if (end < 0) {
            return text;
        }
        String container = text.substring(open, end);
        return Mutations.replaced(
                text,
                open,
                end,
                switch (random.nextInt(4)) {
                    case 0 -> "[" + container + "]";
                    case 1 -> "{\"a\":" + container + "}";
                    case 2 -> container + "," + container;
                    default -> Mutations.one(REPLACEMENTS, random);
                });
    }

    /** Behind the bracket that closes the one there; negative when there is none. */
    private static int end(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                default -> {
                    continue;
                }
            }
            if (depth <= 0) {
                return at + 1;
            }
        }
        return -1;
    }

    static String nested(String text, Random random) {
        int at = random.nextBoolean() ? 0 : random.nextInt(text.length() + 1);
        return Mutations.replaced(text, at, at, Mutations.one(NESTS, random).repeat(1 + random.nextInt(DEEPEST)));
    }

    /** Entities of entities, and one of a file. */
    static String entities(String text, Random random) {
        int at = Math.max(0, text.indexOf("?>") + 2);
        int used = random.nextInt(text.length() + 1);
        String entity = random.nextBoolean() ? "&c;" : "&f;";
        return used < at
                ? ENTITIES + text
                : text.substring(0, at) + ENTITIES + text.substring(at, used) + entity + text.substring(used);
    }
}
