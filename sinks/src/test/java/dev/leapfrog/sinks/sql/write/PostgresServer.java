package dev.leapfrog.sinks.sql.write;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.leapfrog.sinks.sql.database.SqlSettings;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of PostgreSQL in a temporary folder, from the binaries that are installed, on a port of loopback: one for
 * all tests of a JVM, and others for tests that stop theirs. It does not run as root: then it is started as the user
 * {@code postgres}, whom the package brings.
 */
public final class PostgresServer {
    private static final String USER = "leapfrog";
    private static final String PASSWORD = "not-a-secret";

    private static @Nullable PostgresServer running;

    private final Path folder;
    private final int port;
    private int databases;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Whether there are binaries of a server. */
    public static boolean isInstalled() {
        return binaries() != null;
    }

    private static @Nullable Path binaries() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return null;
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The one of this JVM, started when it is first asked for and stopped when the JVM ends. */
    public static synchronized PostgresServer running() throws Exception {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** One for a test that stops it; it is deleted when the JVM ends. */
    public static PostgresServer start() throws Exception {
        Path folder = Files.createTempDirectory("leapfrog-postgres-");
        Path password = folder.resolve("password");
        Files.writeString(password, PASSWORD);
        if (isRoot()) {
            run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        int port = freePort();
        PostgresServer server = new PostgresServer(folder, port);
        server.run("initdb", "-D", server.data(), "-U", USER, "-A", "scram-sha-256", "--pwfile", password.toString());
        server.startAgain();
        Runtime.getRuntime().addShutdownHook(new Thread(server::end));
        return server;
    }

    /** Starts the server; it may have been stopped. */
    public void startAgain() throws Exception {
        String options =
                "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories=" + folder;
        run(
                "pg_ctl",
                "-D",
                data(),
                "-o",
                options,
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "start");
    }

    /** Stops the server at once, without a farewell to its clients. */
    public void stop() throws Exception {
        run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
    }

    /** Where there is a new database. */
    public SqlSettings database() throws Exception {
        String name = "test" + ++databases;
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new SqlSettings(url(name), USER, PASSWORD);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void end() {
        try {
            stop();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (Exception left) {
            System.err.println("left behind: " + folder + ": " + left.getMessage());
        }
    }

    private void run(String program, String... arguments) throws Exception {
        Path binaries = binaries();
        if (binaries == null) {
            throw new AssertionError("PostgreSQL is not installed");
        }
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws Exception {
        Path output = Files.createTempFile("leapfrog-command-", ".out");
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(command + " failed:\n" + Files.readString(output));
        }
        Files.delete(output);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
