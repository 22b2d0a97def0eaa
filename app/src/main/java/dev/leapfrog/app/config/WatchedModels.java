package dev.leapfrog.app.config;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.function.Supplier;

import dev.leapfrog.sinks.watch.WatchList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the user watches now: the models of the configuration, and those of the file in the data folder, which is read
 * again whenever it was changed. One that has become unreadable is said so in the log, and what it said before counts
 * on.
 */
public final class WatchedModels implements Supplier<WatchList> {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedModels.class);

    private final WatchList configured;
    private final ModelNames names;
    private final WatchFile file;
    private WatchList all;
    private @Nullable FileTime readAt;

    private WatchedModels(WatchList configured, ModelNames names, WatchFile file) {
        this.configured = configured;
        this.names = names;
        this.file = file;
        this.all = configured;
    }

    /**
     * Those of a configuration and of a data folder.
     *
     * @throws IllegalArgumentException when the file there is not understood
     */
    public static WatchedModels of(Configuration configuration, Path folder) throws IOException {
        WatchedModels models =
                new WatchedModels(configuration.watched(), configuration.modelNames(), WatchFile.in(folder));
        models.readIfChanged();
        return models;
    }

    @Override
    public synchronized WatchList get() {
        try {
            readIfChanged();
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.error("the models that are watched stay as they were: {}", wrong.getMessage());
        }
        return all;
    }

    private synchronized void readIfChanged() throws IOException {
        FileTime changed = file.changedAt();
        if (!Objects.equals(changed, readAt)) {
            readAt = changed;
            all = configured.and(file.read(names));
        }
    }
}
