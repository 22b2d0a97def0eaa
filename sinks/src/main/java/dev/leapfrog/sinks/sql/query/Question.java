package dev.leapfrog.sinks.sql.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that people ask of the tables, with the statement that answers it in every kind of database.
 *
 * @param name by which it is asked
 * @param text the question, for people
 */
public record Question(String name, String text, String statement) {
    private static final Pattern HEAD = Pattern.compile("-- (\\S+): (.*)");

    /** All that come with the program, from a file in which each begins with {@code -- name: text}. */
    public static List<Question> bundled() {
        List<Question> questions = new ArrayList<>();
        String name = "";
        String text = "";
        StringBuilder statement = new StringBuilder();
        for (String line : file().lines().toList()) {
            Matcher head = HEAD.matcher(line);
            if (!head.matches()) {
                statement.append(line).append('\n');
                continue;
            }
            if (!name.isEmpty()) {
                questions.add(new Question(name, text, statement.toString().strip()));
            }
            name = head.group(1);
            text = head.group(2);
            statement.setLength(0);
        }
        questions.add(new Question(name, text, statement.toString().strip()));
        return questions;
    }

    private static String file() {
        try (InputStream found = Question.class.getResourceAsStream("questions.sql")) {
            return new String(Objects.requireNonNull(found, "questions").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
