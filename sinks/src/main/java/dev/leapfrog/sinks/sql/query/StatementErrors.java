package dev.leapfrog.sinks.sql.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.leapfrog.sinks.model.EditDistance;
import dev.leapfrog.sinks.sql.schema.Schema;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What is wrong with a statement, and where. PostgreSQL says where; SQLite names the word, which may stand in several
 * places: the first one at which the statement, ended there, is refused for that word is the one.
 */
final class StatementErrors {
    private static final Pattern WRAPPED = Pattern.compile("\\[SQLITE_\\w+] .*?\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern NEAR = Pattern.compile("near \"(.*)\": syntax error", Pattern.DOTALL);
    private static final Pattern UNKNOWN =
            Pattern.compile("(?:no such (table|column|function)|ambiguous column name): (\\S+)");
    private static final Pattern TOKEN = Pattern.compile("unrecognized token: \"(.*)\"?", Pattern.DOTALL);
    private static final int LIKE = 3;

    private StatementErrors() {}

    /** What the database said of the statement, as an error that says where. */
    static InvalidStatementException of(SQLException failure, String statement, Connection connection) {
        if (failure instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            ServerErrorMessage said = postgres.getServerErrorMessage();
            String hint = said.getHint() == null ? "" : " (" + said.getHint() + ")";
            return new InvalidStatementException(said.getMessage() + hint, statement, said.getPosition() - 1);
        }
        String message = unwrapped(String.valueOf(failure.getMessage()));
        StatementText text = new StatementText(statement);
        Matcher near = NEAR.matcher(message);
        Matcher unknown = UNKNOWN.matcher(message);
        Matcher token = TOKEN.matcher(message);
        if (near.matches()) {
            return new InvalidStatementException(
                    message, statement, refused(near.group(1), text, statement, connection));
        }
        if (unknown.matches()) {
            String name = unknown.group(2);
            return new InvalidStatementException(
                    message + suggestion(unknown.group(1), name), statement, place(name, text));
        }
        if (token.matches()) {
            String begin = token.group(1).replaceAll("\"$", "");
            return new InvalidStatementException(message, statement, statement.indexOf(begin));
        }
        if (message.startsWith("incomplete input")) {
            return new InvalidStatementException("the statement is not complete", statement, statement.length());
        }
        if (message.contains("readonly database")) {
            return new InvalidStatementException("this command reads only; it changes nothing", statement, -1);
        }
        return new InvalidStatementException(message, statement, -1);
    }

    private static String unwrapped(String message) {
        Matcher wrapped = WRAPPED.matcher(message);
        return wrapped.matches() ? wrapped.group(1) : message;
    }

    private static int refused(String word, StatementText text, String statement, Connection connection) {
        return text.tokens().stream()
                .filter(token -> token.text().equals(word))
                .filter(token -> word.equals(refusedWord(statement.substring(0, token.end()), connection)))
                .mapToInt(StatementText.Token::begin)
                .findFirst()
                .orElse(-1);
    }

    /** The word for which a statement is refused; null when it is not, or for something else. */
    private static @Nullable String refusedWord(String statement, Connection connection) {
        try {
            connection.prepareStatement(statement).close();
            return null;
        } catch (SQLException reason) {
            Matcher near = NEAR.matcher(unwrapped(String.valueOf(reason.getMessage())));
            return near.matches() ? near.group(1) : null;
        }
    }

    private static int place(String name, StatementText text) {
        return text.tokens().stream()
                .filter(token -> token.isNamed(name))
                .mapToInt(StatementText.Token::begin)
                .findFirst()
                .orElse(-1);
    }

    /** A name of the schema that is written much like that one. */
    private static String suggestion(String kind, String name) {
        if (kind == null || kind.equals("function")) {
            return "";
        }
        String wanted = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Stream<String> names = kind.equals("table")
                ? Stream.concat(Schema.bundled().tables().keySet().stream(), Schema.bundled().views().keySet().stream())
                : Schema.bundled().tables().values().stream()
                        .flatMap(table -> table.columns().stream())
                        .map(column -> column.name());
        List<String> known = names.distinct().toList();
        Optional<String> nearest = known.stream()
                .filter(one -> EditDistance.of(one, wanted) < Math.min(LIKE, wanted.length()))
                .min(Comparator.comparingInt(one -> EditDistance.of(one, wanted)));
        return nearest.map(one -> "; is it " + one + "?")
                .orElse(kind.equals("table") ? "; leapfrog sql --tables shows what there is" : "");
    }
}
