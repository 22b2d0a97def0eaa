package dev.leapfrog.app.command.watch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import dev.leapfrog.app.command.option.ConfigOption;
import dev.leapfrog.app.command.option.DataOption;
import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.ModelNames;
import dev.leapfrog.app.config.WatchFile;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchedModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A model that the user does not use any more. */
@Command(name = "remove", description = "Watch a model no more.")
final class WatchRemoveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "As it was added, or its id.")
    private String model = "";

    @Option(names = "--task", paramLabel = "TASK", description = "Only for this task (default: for all).")
    private @Nullable String task;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws IOException {
        Configuration configuration = config.read();
        ModelNames names = configuration.modelNames();
        WatchFile file = WatchFile.in(data.folder());
        WatchList before = file.read(names);
        ModelId id = id(names);
        List<WatchedModel> kept = new ArrayList<>(before.models());
        if (!kept.removeIf(one -> one.model().equals(id) && (task == null || task.equals(one.task())))) {
            throw new WrongUsage(notWatched(configuration.watched(), before, id));
        }
        file.write(new WatchList(kept));
        spec.commandLine().getOut().println("no longer watching " + id + (task == null ? "" : " for " + task));
        return CommandLine.ExitCode.OK;
    }

    private ModelId id(ModelNames names) {
        try {
            return names.meant(model).model();
        } catch (IllegalArgumentException unknown) {
            throw new WrongUsage(String.valueOf(unknown.getMessage()));
        }
    }

    private String notWatched(WatchList configured, WatchList added, ModelId id) {
        if (configured.ids().contains(id)) {
            return id + " stands in " + config.name() + " under watch: take it out there";
        }
        return id + " is not watched" + (task == null ? "" : " for " + task) + "; what was added is "
                + (added.models().isEmpty()
                        ? "nothing"
                        : added.models().stream()
                                .map(one -> one.model() + " for " + one.task())
                                .collect(Collectors.joining(", ")));
    }
}
