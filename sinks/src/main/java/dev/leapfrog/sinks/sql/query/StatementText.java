package dev.leapfrog.sinks.sql.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a statement, as far as it must be understood to say where it is wrong. */
final class StatementText {
    /** Comments, quoted texts and names, words, and any other single character. */
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\n]*|/\\*.*?(?:\\*/|$)|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\$(\\w*)\\$.*?\\$\\1\\$|[\\w.]+|\\S",
            Pattern.DOTALL);

    private final List<Token> tokens = new ArrayList<>();

    /** @param begin of its first character, from 0 */
    record Token(String text, int begin) {
        int end() {
            return begin + text.length();
        }

        boolean isNamed(String name) {
            return text.equalsIgnoreCase(name) || text.equalsIgnoreCase('"' + name + '"');
        }
    }

    StatementText(String statement) {
        Matcher token = TOKEN.matcher(statement);
        while (token.find()) {
            if (!token.group().startsWith("--") && !token.group().startsWith("/*")) {
                tokens.add(new Token(token.group(), token.start()));
            }
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    boolean isEmpty() {
        return tokens.stream().allMatch(token -> token.text.equals(";"));
    }

    /** Where a second statement begins; -1 when there is none. */
    int second() {
        boolean ended = false;
        for (Token token : tokens) {
            if (ended && !token.text.equals(";")) {
                return token.begin;
            }
            ended |= token.text.equals(";");
        }
        return -1;
    }
}
