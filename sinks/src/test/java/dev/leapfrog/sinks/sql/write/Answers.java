package dev.leapfrog.sinks.sql.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.query.Question;

/** What a database answers to the questions that come with the program. */
public final class Answers {
    /** A number with so many decimals that sums in another order may end otherwise. */
    private static final Pattern NUMBER = Pattern.compile("(?<=^|\\|)-?\\d+\\.\\d{8,}(?=$|\\|)");

    private static final MathContext DIGITS = new MathContext(9);

    private Answers() {}

    /** All of them as text: the name of each question, then its rows, numbers to nine digits. */
    public static String of(Database database) throws Exception {
        return of(database, Question.bundled());
    }

    /** Those of some questions. */
    public static String of(Database database, List<Question> questions) throws Exception {
        StringBuilder answers = new StringBuilder();
        for (Question question : questions) {
            answers.append("== ").append(question.name()).append('\n');
            for (String row : TableRows.asked(database, question.statement())) {
                answers.append(NUMBER.matcher(row).replaceAll(Answers::rounded)).append('\n');
            }
        }
        return answers.toString();
    }

    private static String rounded(MatchResult number) {
        return new BigDecimal(number.group()).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** What a file holds; with {@code -Dleapfrog.write=true} it is written before, to be read by a person. */
    public static String expected(Path file, String now) throws IOException {
        if (Boolean.getBoolean("leapfrog.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        return Files.readString(file);
    }
}
