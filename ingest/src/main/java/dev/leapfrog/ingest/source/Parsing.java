package dev.leapfrog.ingest.source;

/** How reading a page ended. */
public sealed interface Parsing permits Parsed, Part, Pointer, NothingNew, Unrecognised {}
