package dev.leapfrog.sinks.sql.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which database.
 *
 * @param url {@code sqlite:FILE} or {@code postgresql://HOST[:PORT]/DATABASE}, with {@code jdbc:} before it or not
 * @param user null where the URL names one, or none is needed
 * @param password null where none is needed
 */
public record SqlSettings(
        String url, @Nullable String user, @Nullable String password) {
    /** The variable of the environment that holds the password. */
    public static final String PASSWORD_VARIABLE = "LEAPFROG_SQL_PASSWORD";

    /** The name of the database file in a data folder. */
    public static final String FILE = "leapfrog.db";

    private static final Pattern PASSWORD_IN_URL =
            Pattern.compile("//[^/?]*:[^/?@]*@|[?&]password=", Pattern.CASE_INSENSITIVE);

    public SqlSettings {
        url = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        if (PASSWORD_IN_URL.matcher(url).find()) {
            throw new IllegalArgumentException("sql.url must not hold a password: put it into a file that"
                    + " sql.passwordFile names, or into the environment as " + PASSWORD_VARIABLE);
        }
        if (Dialect.of(url) == null) {
            throw new IllegalArgumentException(
                    "sql.url must be sqlite:FILE or postgresql://HOST/DATABASE, not '" + url + "'");
        }
    }

    /** A file of SQLite. */
    public static SqlSettings file(Path file) {
        return new SqlSettings("sqlite:" + file, null, null);
    }

    /**
     * As configured.
     *
     * @param user null when none is configured
     * @param passwordFile a file with nothing but the password; null when none is configured
     * @param environment where the password is otherwise
     */
    public static SqlSettings of(
            String url, @Nullable String user, @Nullable Path passwordFile, Map<String, String> environment)
            throws IOException {
        String password = passwordFile == null
                ? environment.get(PASSWORD_VARIABLE)
                : Files.readString(passwordFile).strip();
        return new SqlSettings(url, user, password);
    }

    Dialect dialect() {
        Dialect dialect = Dialect.of(url);
        if (dialect == null) {
            throw new IllegalStateException("no dialect for " + url);
        }
        return dialect;
    }

    /** For people: where it is, without who gets in and how. */
    public String shown() {
        return url.substring("jdbc:".length());
    }

    @Override
    public String toString() {
        return shown();
    }
}
