package dev.leapfrog.conventions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is special about one module.
 *
 * @param name of the module, such as {@code ingest}; its packages are below {@code dev.leapfrog.ingest}
 * @param mayReadClock whether its classes may ask for the time; where not, time comes with the data
 * @param kafka packages that may depend on Kafka, as ArchUnit writes them
 * @param large packages with more files than others may have, each with the reason
 */
public record ModuleRules(String name, boolean mayReadClock, List<String> kafka, Map<String, String> large) {
    public ModuleRules {
        kafka = List.copyOf(kafka);
        large = Map.copyOf(large);
    }

    /** A module that reads no clock, knows no Kafka and has no large package. */
    public static ModuleRules of(String name) {
        return new ModuleRules(name, false, List.of(), Map.of());
    }

    public ModuleRules readingClocks() {
        return new ModuleRules(name, true, kafka, large);
    }

    /** These packages of the module, named from the module on, and those below them may depend on Kafka. */
    public ModuleRules withKafkaIn(String... packages) {
        List<String> allowed = new ArrayList<>(kafka);
        for (String one : packages) {
            allowed.add(root() + "." + one + "..");
        }
        return new ModuleRules(name, mayReadClock, allowed, large);
    }

    /** Every package of the module may depend on Kafka. */
    public ModuleRules withKafka() {
        return new ModuleRules(name, mayReadClock, List.of(root() + ".."), large);
    }

    /** This package, named from the module on, may have more files than others. */
    public ModuleRules withLarge(String name, String reason) {
        Map<String, String> more = new TreeMap<>(large);
        more.put(root() + "." + name, reason);
        return new ModuleRules(this.name, mayReadClock, kafka, more);
    }

    String root() {
        return "dev.leapfrog." + name;
    }
}
