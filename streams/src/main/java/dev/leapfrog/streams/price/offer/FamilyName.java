package dev.leapfrog.streams.price.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/** What the name of a model says of its place among those of its lab. */
public final class FamilyName {
    private static final Pattern SIZE = Pattern.compile("\\d+(\\.\\d+)?[bm](-a\\d+(\\.\\d+)?b)?|a\\d+(\\.\\d+)?b");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern SPEED = Pattern.compile("-(fast|high-?speed|priority|flex)$");

    private FamilyName() {}

    /** A name up to its version: {@code qwen3.5} of {@code qwen3.5-27b-instruct}; without one, the whole name. */
    public static String of(ModelId model) {
        List<String> family = new ArrayList<>();
        for (String word : model.name().toLowerCase(Locale.ROOT).split("-", -1)) {
            if (SIZE.matcher(word).matches()) {
                return String.join("-", family);
            }
            family.add(word);
            if (DIGIT.matcher(word).matches()) {
                return String.join("-", family);
            }
        }
        return String.join("-", family);
    }

    /** Whether two models of a lab bear the name of one family. */
    public static boolean isSameFamily(ModelId one, ModelId other) {
        return one.lab().equals(other.lab()) && of(one).equals(of(other));
    }

    /** Whether both are the same but for the date or number of a snapshot. */
    public static boolean isSameModel(ModelId one, ModelId other) {
        return ModelFamily.of(one).id().equals(ModelFamily.of(other).id());
    }

    /** Whether it is one that its lab points at whatever is newest. */
    public static boolean isMoving(ModelId model) {
        return ModelFamily.of(model).moving();
    }

    /** The model whose name it is with a word for a speed behind; null when there is no such word. */
    public static @Nullable ModelId slower(ModelId model) {
        Matcher speed = SPEED.matcher(model.name());
        return speed.find() && speed.start() > 0
                ? new ModelId(model.lab(), model.name().substring(0, speed.start()))
                : null;
    }
}
