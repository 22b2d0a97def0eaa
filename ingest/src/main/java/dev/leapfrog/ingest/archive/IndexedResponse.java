package dev.leapfrog.ingest.archive;

import java.nio.file.Path;

import dev.leapfrog.events.source.SourceState;

/** Where a response stands: enough to put it in order and to read it later. */
record IndexedResponse(SourceState.Cursor at, Path path, String url) {}
