package dev.leapfrog.ingest.publish.kafka;

/** The key of a last fact: the source, a blank, the entity. Source names hold no blank, entities may. */
final class FactKey {
    private FactKey() {}

    static String of(String source, String entity) {
        return source + ' ' + entity;
    }

    /** The source of a key. */
    static String source(String key) {
        int blank = key.indexOf(' ');
        return blank < 0 ? key : key.substring(0, blank);
    }
}
