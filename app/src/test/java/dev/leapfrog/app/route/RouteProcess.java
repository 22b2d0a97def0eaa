package dev.leapfrog.app.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.leapfrog.app.command.run.ProgramProcess;

/**
 * {@code leapfrog run sinks} with one route, as a process to be killed.
 *
 * @param log what it says
 */
record RouteProcess(Process process, Path log) {
    /** @param properties settings of Kafka clients */
    static RouteProcess start(Path configuration, Path properties, Path log) throws IOException {
        return new RouteProcess(
                ProgramProcess.of(
                                "run",
                                "sinks",
                                "--config",
                                configuration.toString(),
                                "--kafka-config",
                                properties.toString(),
                                "--web-port",
                                "0")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** Whether it says that another process serves its route. */
    boolean standsBy() throws IOException {
        String said = said();
        return said.lastIndexOf("is served by another process") > said.lastIndexOf("is served here from now on");
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    /** Sends it a signal, such as {@code STOP}. */
    void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill -" + name + " ended with " + code);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
