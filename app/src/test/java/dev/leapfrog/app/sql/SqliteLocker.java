package dev.leapfrog.app.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Another program that locks a file of SQLite for a while. */
final class SqliteLocker {
    private SqliteLocker() {}

    /** Starts it as a child; it locks the file when it has written one line and read one, and then writes another. */
    static Process start(Path database, long millis) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SqliteLocker.class.getName(),
                        database.toString(),
                        Long.toString(millis))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        Class.forName("org.sqlite.JDBC");
        System.out.println("ready");
        var unused = System.in.read();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 60000");
            statement.execute("begin exclusive");
            System.out.println("locked");
            Thread.sleep(Long.parseLong(arguments[1]));
            statement.execute("rollback");
        }
    }
}
