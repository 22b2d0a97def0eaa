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
 * @param kafka who may depend on Kafka
 * @param large packages with more files than others may have, each with the reason
 */
public record ModuleRules(String name, boolean mayReadClock, Kafka kafka, Map<String, String> large) {
    public ModuleRules {
        large = Map.copyOf(large);
    }

    /**
     * Who may depend on Kafka.
     *
     * @param packages as ArchUnit writes them
     * @param typeEndings how the names of types end that may, wherever they are
     */
    public record Kafka(List<String> packages, List<String> typeEndings) {
        public Kafka {
            packages = List.copyOf(packages);
            typeEndings = List.copyOf(typeEndings);
        }
    }

    /** A module that reads no clock, knows no Kafka and has no large package. */
    public static ModuleRules of(String name) {
        return new ModuleRules(name, false, new Kafka(List.of(), List.of()), Map.of());
    }

    public ModuleRules readingClocks() {
        return new ModuleRules(name, true, kafka, large);
    }

    /** These packages of the module, named from the module on, and those below them may depend on Kafka. */
    public ModuleRules withKafkaIn(String... packages) {
        List<String> allowed = new ArrayList<>(kafka.packages());
        for (String one : packages) {
            allowed.add(root() + "." + one + "..");
        }
        return new ModuleRules(name, mayReadClock, new Kafka(allowed, kafka.typeEndings()), large);
    }

    /** Types whose names end so may depend on Kafka in every package. */
    public ModuleRules withKafkaInTypesEndingIn(String ending) {
        List<String> allowed = new ArrayList<>(kafka.typeEndings());
        allowed.add(ending);
        return new ModuleRules(name, mayReadClock, new Kafka(kafka.packages(), allowed), large);
    }

    /** Every package of the module may depend on Kafka. */
    public ModuleRules withKafka() {
        return new ModuleRules(name, mayReadClock, new Kafka(List.of(root() + ".."), List.of()), large);
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
