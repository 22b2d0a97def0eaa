package dev.leapfrog.app.rules;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.CapabilityIndex.Anchor;
import dev.leapfrog.streams.board.BoardRules;
import tools.jackson.databind.JsonNode;

/**
 * What the value of a rule may be.
 *
 * @param allowed in words, to follow "must be"
 * @param read gives the value; throws {@link IllegalArgumentException} where it is not allowed
 */
record RuleType(String allowed, Function<JsonNode, Object> read) {
    private static final double WRITTEN_PLAIN = 1e6;
    private static final long MOST_DAYS = 36_500;

    /** A number between two bounds, both excluded. */
    static RuleType between(double low, double high) {
        return new RuleType("a number between " + plain(low) + " and " + plain(high), node -> {
            require(node.isNumber() && node.asDouble() > low && node.asDouble() < high);
            return node.asDouble();
        });
    }

    /** A number of at least {@code low} and below {@code high}. */
    static RuleType from(double low, double high) {
        return new RuleType("a number of at least " + plain(low) + " and below " + plain(high), node -> {
            require(node.isNumber() && node.asDouble() >= low && node.asDouble() < high);
            return node.asDouble();
        });
    }

    /** A whole number between two bounds, both included. */
    static RuleType count(int low, int high) {
        return new RuleType("a whole number from " + low + " to " + high, node -> {
            require(node.isIntegralNumber() && node.canConvertToInt() && node.asInt() >= low && node.asInt() <= high);
            return node.asInt();
        });
    }

    /** A length of time, {@code 7d}, {@code 12h} or as in ISO 8601. */
    static RuleType time() {
        return new RuleType("a time from 0d to " + MOST_DAYS + "d, such as 7d or 12h", node -> {
            require(node.isString());
            Duration time = duration(node.asString().strip());
            require(!time.isNegative() && time.toDays() <= MOST_DAYS);
            return time;
        });
    }

    /** Numbers above zero. */
    static RuleType numbers() {
        return new RuleType("a list of numbers above 0", node -> {
            require(node.isArray());
            List<Double> values = new ArrayList<>();
            for (JsonNode one : node) {
                require(one.isNumber() && one.asDouble() > 0);
                values.add(one.asDouble());
            }
            return values;
        });
    }

    static RuleType names(String what) {
        return new RuleType("a list of " + what, node -> texts(node, text -> text));
    }

    static RuleType nameSet(String what) {
        return new RuleType("a list of " + what, node -> new LinkedHashSet<>(texts(node, text -> text)));
    }

    static RuleType models() {
        return new RuleType("a list of models, such as openai/gpt-4-0314", node -> texts(node, ModelId::parse));
    }

    static RuleType boards() {
        return new RuleType(
                "a list of boards, such as lmarena/text/overall",
                node -> new LinkedHashSet<>(texts(node, BoardId::parse)));
    }

    /** Reference models with the values that they have by definition. */
    static RuleType anchors() {
        return new RuleType(
                "a list of models with rising values, such as openai/gpt-5=150",
                node -> texts(node, text -> {
                    int at = text.lastIndexOf('=');
                    require(at > 0);
                    return new Anchor(ModelId.parse(text.substring(0, at)), Double.parseDouble(text.substring(at + 1)));
                }));
    }

    /** Numbers above one bound and below another. */
    static RuleType numbers(double low, double high) {
        return new RuleType("a list of numbers between " + plain(low) + " and " + plain(high), node -> {
            require(node.isArray());
            List<Double> values = new ArrayList<>();
            for (JsonNode one : node) {
                require(one.isNumber() && one.asDouble() > low && one.asDouble() < high);
                values.add(one.asDouble());
            }
            return values;
        });
    }

    static RuleType segments() {
        return new RuleType(
                "a list of segments, such as all, open, closed, US or open:CN", node -> texts(node, Segment::of));
    }

    /** Pairs of segments, the first of which may be behind the second. */
    static RuleType pairs() {
        return new RuleType(
                "a list of pairs of segments, such as closed-open or US-CN",
                node -> texts(node, text -> {
                    String[] ends = text.split("-", -1);
                    require(ends.length == 2);
                    return new BoardRules.Pair(Segment.of(ends[0]), Segment.of(ends[1]));
                }));
    }

    private static <T> List<T> texts(JsonNode node, Function<String, T> each) {
        require(node.isArray());
        List<T> values = new ArrayList<>();
        for (JsonNode one : node) {
            require(one.isString() && !one.asString().isBlank());
            values.add(each.apply(one.asString()));
        }
        return values;
    }

    private static Duration duration(String text) {
        try {
            String iso = text.toUpperCase(Locale.ROOT);
            if (iso.startsWith("P")) {
                return Duration.parse(iso);
            }
            return Duration.parse(iso.endsWith("D") ? "P" + iso : "PT" + iso);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException(notATime);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** A value as it would be written in the configuration. */
    static String written(Object value) {
        return switch (value) {
            case Duration time -> time.toSeconds() % 86_400 == 0 ? time.toDays() + "d" : time.toString();
            case BoardRules.Pair pair -> pair.key();
            case Double number -> number < WRITTEN_PLAIN ? number.toString() : plain(number);
            case Anchor anchor -> anchor.model() + "=" + plain(anchor.value());
            case Set<?> set -> list(set.stream().map(RuleType::written).sorted().toList());
            case Collection<?> many -> list(many);
            default -> value.toString();
        };
    }

    private static String list(Collection<?> values) {
        return values.stream().map(RuleType::written).collect(Collectors.joining(", ", "[", "]"));
    }
}
