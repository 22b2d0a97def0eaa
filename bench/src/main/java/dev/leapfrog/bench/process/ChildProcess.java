package dev.leapfrog.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM with this class path; it is told to end by the end of its standard input. */
public final class ChildProcess implements AutoCloseable {
    private static final long END_WITHIN_SECONDS = 40;

    /** Kafka uses parts of the JDK that newer ones warn of. */
    private static final List<String> QUIET = Runtime.version().feature() < 23
            ? List.of()
            : List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final String name;
    private final Process process;
    private final BufferedReader output;

    private ChildProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts the main class with options for its JVM and arguments; its standard error is that of this process. */
    public static ChildProcess start(Class<?> main, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUIET);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ChildProcess(main.getSimpleName(), process);
    }

    /**
     * Waits for a line that starts so, passing over others, and gives what follows in it.
     *
     * @throws IOException when the process ends without it
     */
    public String await(String start) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        throw new IOException(name + " ended early");
    }

    /** The processor time that it has used so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, waits, and kills it when it does not. */
    @Override
    public void close() {
        try {
            process.outputWriter().close();
            if (!process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException alreadyGone) {
            process.destroyForcibly();
        } catch (InterruptedException asked) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** In the child: returns when the parent wants it to end, or is gone. */
    public static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing more is said.
            }
        } catch (IOException parentIsGone) {
            throw new UncheckedIOException(parentIsGone);
        }
    }
}
