package dev.leapfrog.ingest.resolve.table;

import org.jspecify.annotations.Nullable;

/**
 * What the owner in the path of a name is, as {@code namespaces.yaml} has it.
 *
 * @param name as paths write it; case and punctuation do not count
 * @param is what it is
 * @param lab id of the lab whose namespace it is; null unless it is a lab's
 * @param source what shows it
 */
public record Namespace(String name, Kind is, @Nullable String lab, String source) {
    public Namespace {
        if ((is == Kind.LAB) != (lab != null)) {
            throw new IllegalArgumentException("namespace '" + name + "': lab is given just where it is a lab's");
        }
    }

    /** What can stand before the name of a model. */
    public enum Kind {
        /** Another namespace of a lab. */
        LAB,
        /** Somebody who packs weights of others anew, in other formats and precisions. */
        PACKER,
        /** Somebody who serves models of others. */
        PROVIDER,
        /** No owner at all: a folder, or a word for how something is served. */
        FOLDER
    }
}
