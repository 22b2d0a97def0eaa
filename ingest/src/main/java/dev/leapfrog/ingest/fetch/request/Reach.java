package dev.leapfrog.ingest.fetch.request;

/** Which part of the network a source may lead to. */
public enum Reach {
    /** Addresses of the public internet, by https. */
    PUBLIC,
    /** Any address, by http too: for what the user runs on this machine or beside it. */
    LOCAL
}
