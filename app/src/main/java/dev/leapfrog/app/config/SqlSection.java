package dev.leapfrog.app.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.sinks.sql.database.SqlSettings;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code sql} of the configuration: the database that the topics are written into. The password stands in a
 * file or in the environment, never here.
 *
 * @param url null for a file of SQLite in the data folder; {@code none} for no database
 * @param user null when the URL names one, or none is needed
 * @param passwordFile seen from the configuration; null when there is none
 */
public record SqlSection(
        @JsonProperty("url") @Nullable String url,
        @JsonProperty("user") @Nullable String user,
        @JsonProperty("passwordFile") @Nullable String passwordFile) {
    private static final String NONE = "none";

    /** What holds when nothing is configured. */
    static final SqlSection ABSENT = new SqlSection(null, null, null);

    /** The same with the path of the file as it is seen from everywhere. */
    SqlSection seenFrom(Path file) {
        return passwordFile == null
                ? this
                : new SqlSection(url, user, file.resolveSibling(passwordFile).toString());
    }

    /**
     * Refuses what can be no database. The password is read by those alone that write into it: the other parts of the
     * program may have the same configuration, and not the secret.
     *
     * @throws IllegalArgumentException with a message that names the field
     */
    void check() throws IOException {
        var unused = new SqlSection(url, user, null).settings(null, Map.of());
    }

    /**
     * Which database that is.
     *
     * @param data the data folder; null where there is none
     * @return null when there is to be no database
     * @throws IOException when the file with the password cannot be read
     */
    public @Nullable SqlSettings settings(@Nullable Path data, Map<String, String> environment) throws IOException {
        if (url == null) {
            return data == null ? null : SqlSettings.file(data.resolve(SqlSettings.FILE));
        }
        return url.equals(NONE)
                ? null
                : SqlSettings.of(url, user, passwordFile == null ? null : Path.of(passwordFile), environment);
    }
}
