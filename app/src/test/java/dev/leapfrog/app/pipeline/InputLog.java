package dev.leapfrog.app.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What ingest wrote for the topologies, to be written again under another prefix: in parts, or with the rows of each
 * publication in another order.
 *
 * @param partitions the records of each partition of each input, in order
 */
record InputLog(Map<Partition, List<ConsumerRecord<byte[], byte[]>>> partitions) {
    private static final List<Topic<Observation>> INPUTS = List.of(Topics.OBSERVATIONS, Topics.SCORES);

    /** What stands in a publication in any order. */
    private static final Set<String> ROWS = Set.of(
            "ScoreChanged",
            "ScoreWithdrawn",
            "ModelListed",
            "DeprecationAnnounced",
            "PriceClaimed",
            "OfferWithdrawn",
            "UptakeMeasured",
            "DerivativeListed");

    /** The fields by which sources name rows; the first that there is counts. */
    private static final List<String> NAMES = List.of("offer", "entry", "derivative", "alias");

    /** One of an input topic. */
    record Partition(String topic, int number) implements Comparable<Partition> {
        @Override
        public int compareTo(Partition other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic == 0 ? Integer.compare(number, other.number) : byTopic;
        }
    }

    static InputLog read(Cluster cluster, Topics topics) {
        Map<Partition, List<ConsumerRecord<byte[], byte[]>>> partitions = new TreeMap<>();
        for (Topic<Observation> topic : INPUTS) {
            try (TopicReader<byte[]> reader = TopicReader.openRaw(cluster.clients(), topics, topic)) {
                reader.readToEnd(record -> partitions
                        .computeIfAbsent(new Partition(topic.name(), record.partition()), added -> new ArrayList<>())
                        .add(record.raw()));
            }
        }
        return new InputLog(partitions);
    }

    int size() {
        return partitions.values().stream().mapToInt(List::size).sum();
    }

    /** In parts, one after the other; each partition is cut at points of its own. */
    List<InputLog> cut(int parts, Random random) {
        List<InputLog> cut = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            cut.add(new InputLog(new TreeMap<>()));
        }
        partitions.forEach((partition, records) -> {
            List<Integer> points = new ArrayList<>(random.ints(parts - 1, 0, records.size() + 1)
                    .sorted()
                    .boxed()
                    .toList());
            points.add(records.size());
            int from = 0;
            for (int part = 0; part < parts; part++) {
                cut.get(part).partitions().put(partition, records.subList(from, points.get(part)));
                from = points.get(part);
            }
        });
        return cut;
    }

    /** With the rows of each page in another order; markers stay where they are. */
    InputLog shuffled(Random random) {
        Map<Partition, List<ConsumerRecord<byte[], byte[]>>> shuffled = new TreeMap<>();
        partitions.forEach((partition, records) -> {
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            Map<String, List<ConsumerRecord<byte[], byte[]>>> rows = new LinkedHashMap<>();
            String page = "";
            for (ConsumerRecord<byte[], byte[]> record : records) {
                JsonNode value = EventJson.mapper().readTree(record.value());
                String of = page(value);
                if (!of.equals(page)) {
                    all.addAll(shuffled(rows, random));
                    rows.clear();
                }
                page = of;
                if (of.isEmpty()) {
                    all.add(record);
                } else {
                    rows.computeIfAbsent(row(value), added -> new ArrayList<>()).add(record);
                }
            }
            all.addAll(shuffled(rows, random));
            shuffled.put(partition, all);
        });
        return new InputLog(shuffled);
    }

    /** Rows in another order; what is said of one row, such as that another takes its place, keeps its own. */
    private static List<ConsumerRecord<byte[], byte[]>> shuffled(
            Map<String, List<ConsumerRecord<byte[], byte[]>>> rows, Random random) {
        List<Iterator<ConsumerRecord<byte[], byte[]>>> order = new ArrayList<>();
        rows.values().forEach(row -> order.addAll(Collections.nCopies(row.size(), row.iterator())));
        Collections.shuffle(order, random);
        return order.stream().map(Iterator::next).toList();
    }

    /** Of which page it is a row; empty for what is no row. */
    private static String page(JsonNode value) {
        if (!ROWS.contains(value.path("type").asString(""))) {
            return "";
        }
        ObjectNode provenance = (ObjectNode) value.path("provenance").deepCopy();
        provenance.remove("sequence");
        return provenance.toString();
    }

    /** Which row of a page something is said of: by the source's own name where it has one. */
    private static String row(JsonNode value) {
        String name = NAMES.stream()
                .map(field -> value.path(field).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
        return value.path("board") + " " + value.path("measure") + " " + value.path("baseAlias") + " " + name;
    }

    /** Writes it in one transaction, each record into the partition in which it was. */
    void writeTo(Cluster cluster, Topics topics) {
        Map<String, Object> settings = cluster.clients(Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, topics.group("copy"), ProducerConfig.LINGER_MS_CONFIG, 10));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            partitions.forEach((partition, records) -> {
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    // What could not be sent fails the commit.
                    var unused = producer.send(new ProducerRecord<>(
                            topics.prefix() + partition.topic(),
                            partition.number(),
                            record.timestamp(),
                            record.key(),
                            record.value(),
                            record.headers()));
                }
            });
            producer.commitTransaction();
        }
    }

    /** The arenas of which there are scores, by partition. */
    Map<Integer, Set<String>> arenas() {
        Map<Integer, Set<String>> arenas = new TreeMap<>();
        partitions.forEach((partition, records) -> {
            if (partition.topic().equals(Topics.SCORES.name())) {
                records.stream()
                        .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                        .filter(key -> key.indexOf('/') > 0)
                        .forEach(arena -> arenas.computeIfAbsent(partition.number(), added -> new TreeSet<>())
                                .add(arena));
            }
        });
        return arenas;
    }
}
