package dev.leapfrog.ingest.resolve.spelling;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.ingest.resolve.table.Family;
import org.jspecify.annotations.Nullable;

/**
 * The words by which names of any lab say how a model ran (effort, thinking budget, precision, scaffold) or how a
 * provider offers it (free, in batches, in a region). Words that are a configuration with one lab and a model with
 * another ({@code medium}, {@code thinking}) count in brackets only; without them they are left to
 * {@link Family#modes}. So does {@code fast}, as labs release models under that word.
 */
public final class Configurations {
    private static final String PRECISION =
            "int4-mixed-ar|auto-?round|fp32|fp16|bf16|fp8|fp4|nvfp4|mxfp4|mxfp8|int8|int4|w4a16|w8a8|w8a16"
                    + "|[2-8]-?bit|i?q[2-8](?:[.-][k0-9](?:-[sml])?)?|awq|gptq|gguf|mtp|nf4|w4a4|bnb|mlx|paddle|onnx|exl2|quantized|fp8-dynamic|int4-awq";
    private static final Pattern ONLY_PRECISION = Pattern.compile(PRECISION);
    private static final String EFFORT = "minimal|low|medium|high|xhigh|max";

    private static final Pattern LAST_WORDS = Pattern.compile("-(" + PRECISION
            + "|(?:no|non)-(?:thinking|think|reasoning)|no-?think|nonthinking|thinking-(?:\\d+k|minimal)"
            + "|(?<=\\d{4}-\\d\\d-\\d\\d-)\\d{1,3}k|(?:" + EFFORT + ")-effort|highspeed|(?:no|new)-system-prompt)$");

    private static final Pattern LAST_OFFER =
            Pattern.compile("-(free|batch|flex|tee|maas|cloud|default|(?:us|eu|global|apac)(?:-region)?)$");

    private static final Pattern IN_BRACKETS = Pattern.compile("(?:(?:" + PRECISION + "|" + EFFORT
            + "|no|non|none|adaptive|default|nonthinking|(?:\\d{1,3}k-)?think(?:ing)?(?:-tokens)?|reasoning|effort"
            + "|diff|udiff|whole|architect|fenced)(?:-|$))+|.*-harness"
            + "|(?:non-|adaptive-)?reasoning-.*");

    /** Words under which no lab releases a model apart, save those that {@code families.yaml} says to keep them. */
    private static final Set<String> MODES = Set.of("reasoning", "adaptive", "minimal", "low", "high", "xhigh");

    private static final Set<String> EFFORTS = Set.of("minimal", "low", "medium", "high", "xhigh", "max", "effort");

    /** What a list says of its row, not of the model. */
    private static final Set<String> NOTES = Set.of("deprecated", "legacy", "retired", "self-reported");

    private static final Pattern OFFER = Pattern.compile(
            ".+[:@](free|batch|nitro|floor|extended|exacto|online|beta|discounted|fast|cloud|default|latest|thinking)",
            Pattern.CASE_INSENSITIVE);

    /** Providers' words for how fast they serve open weights; labs name models so too, but then without a size. */
    private static final Set<String> SPEEDS = Set.of(
            "turbo", "fast", "lite", "instant", "versatile", "specdec", "basic", "tput", "lightning", "original");

    /** What providers, though not labs, call the same weights served otherwise. */
    private static final Set<String> SERVICES = Set.of("lightning", "precision", "longcontext", "eco", "fast");

    /** How many tokens a provider takes: {@code 202k}. */
    private static final Pattern CONTEXT = Pattern.compile("\\d{2,4}k");

    private Configurations() {}

    /** Whether these words, in normal form, say in which precision or format the weights are. */
    public static boolean isPrecision(String words) {
        return ONLY_PRECISION.matcher(words).matches();
    }

    /** Whether a last word is one by which a provider tells its listings of one model apart. */
    public static boolean isService(String word) {
        return SERVICES.contains(word) || CONTEXT.matcher(word).matches();
    }

    /** Whether a word behind a size says how fast a provider serves the model. */
    public static boolean isSpeed(String word) {
        return SPEEDS.contains(word);
    }

    /** The configuration at the end of a name in normal form; null when the name ends otherwise. */
    public static @Nullable String atEndOf(String words) {
        return last(LAST_WORDS, words);
    }

    /** The offer at the end of a name in normal form; null when the name ends otherwise. */
    static @Nullable String offerAtEndOf(String words) {
        return last(LAST_OFFER, words);
    }

    private static @Nullable String last(Pattern pattern, String words) {
        Matcher last = pattern.matcher(words);
        return last.find() && last.start() > 0 ? last.group(1) : null;
    }

    /** Whether these words, in normal form and set in brackets by the source, say nothing but a configuration. */
    static boolean inBrackets(String words) {
        return IN_BRACKETS.matcher(words).matches();
    }

    /** Whether these words, set behind a comma by the source, say how the model ran or through whom. */
    static boolean isRemark(String words) {
        return inBrackets(words) || words.endsWith("-api");
    }

    /** Whether a last word says how the model ran, whichever family's it is. */
    public static boolean isMode(String word) {
        return MODES.contains(word);
    }

    /** Whether a last word says how the model ran where another word of that kind stands before it. */
    public static boolean isEffort(String word) {
        return EFFORTS.contains(word);
    }

    /** Whether these words, set in brackets by the source, say something of its row alone. */
    static boolean isNote(String words) {
        return NOTES.contains(words);
    }

    /** The offer or mode in a name as written ({@code model:free}); null when it names none. */
    static @Nullable String suffixOf(String written) {
        Matcher offer = OFFER.matcher(written);
        return offer.matches() ? offer.group(1) : null;
    }
}
