package dev.leapfrog.ingest.resolve.identity;

/**
 * The model that a link leads to.
 *
 * @param target the name that the link gives
 * @param identity what that name means
 */
public record LinkedModel(Links.Target target, Identity identity) {}
