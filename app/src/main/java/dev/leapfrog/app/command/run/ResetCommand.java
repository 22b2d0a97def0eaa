package dev.leapfrog.app.command.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import dev.leapfrog.app.broker.DataFolder;
import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.command.option.DataOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.pipeline.Pipeline;
import dev.leapfrog.app.process.Question;
import dev.leapfrog.app.reset.Reset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forgets what was concluded, so that it is concluded anew from what the sources said. */
@Command(
        name = "reset",
        description = {
            "Delete what the detectors concluded and remember, and how far they have read; what the sources said stays. The"
                    + " next start works everything out anew, with the same alerts and ids.",
            "Works on the data folder of 'leapfrog up', which must not be running, unless --bootstrap-servers names a"
                    + " cluster. Says what is deleted and asks first."
        },
        footer = {
            "",
            "Examples:",
            "  leapfrog reset",
            "  leapfrog reset --data ./history --yes",
            "  leapfrog reset --all --yes"
        })
public final class ResetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(
            names = "--all",
            description =
                    "Delete everything: what the sources said, and the recorded responses of the data folder, too.")
    private boolean all;

    @Option(names = "--yes", description = "Do not ask for confirmation.")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        if (!yes && !Question.canBeAsked()) {
            throw new WrongUsage(
                    "reset asks before it deletes, and there is no terminal to ask on; --yes skips the question");
        }
        if (options.given()) {
            data.refuse("--bootstrap-servers");
            try (Cluster cluster = options.open()) {
                return reset(cluster, "the cluster at " + cluster.bootstrapServers());
            }
        }
        Path folder = data.folder();
        if (!DataFolder.hasData(folder)) {
            throw new IllegalStateException("no data in " + folder + " (--data names another folder)");
        }
        if (all) {
            return deleteEverything(folder);
        }
        try (Cluster cluster = Cluster.embedded(folder, 0)) {
            return reset(cluster, "the data folder " + folder);
        }
    }

    private int reset(Cluster cluster, String where) throws Exception {
        try (Reset reset = Reset.prepare(cluster, options.topics(), Pipeline.TOPOLOGIES, all)) {
            if (!isConfirmed(reset.plan().text(where))) {
                return CommandLine.ExitCode.SOFTWARE;
            }
            reset.run();
        }
        done();
        return CommandLine.ExitCode.OK;
    }

    private int deleteEverything(Path folder) throws Exception {
        try (DataFolder held = DataFolder.hold(folder)) {
            if (!isConfirmed(
                    "Everything in the data folder " + folder + " is deleted: all that the sources said, all that was"
                            + " concluded from it, and the recorded responses. It cannot be undone.")) {
                return CommandLine.ExitCode.SOFTWARE;
            }
            held.deleteEverything();
        }
        done();
        return CommandLine.ExitCode.OK;
    }

    private boolean isConfirmed(String plan) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        List.of(plan.split("\n")).forEach(err::println);
        err.flush();
        if (yes || Question.isConfirmed(err)) {
            return true;
        }
        err.println("Nothing was deleted.");
        err.flush();
        return false;
    }

    private void done() {
        spec.commandLine()
                .getErr()
                .println(all ? "Everything is deleted." : "Reset. The next start works everything out anew.");
        spec.commandLine().getErr().flush();
    }
}
