package dev.leapfrog.ingest.resolve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The words by which names of any lab say how a model ran: effort, thinking budget, precision, scaffold, or a
 * provider's offer. Words that are a configuration with one lab and a model with another ({@code medium},
 * {@code thinking}) count in brackets only; without them they are left to {@link Family#modes}.
 */
final class Configurations {
    private static final String PRECISION =
            "fp32|fp16|bf16|fp8|fp4|nvfp4|mxfp4|int8|int4|8-?bit|4-?bit|awq|gptq|gguf|quantized";
    private static final String EFFORT = "minimal|low|medium|high|xhigh|max";

    private static final Pattern LAST_WORDS = Pattern.compile("-(" + PRECISION
            + "|(?:no|non)-(?:thinking|reasoning)|thinking-(?:\\d+k|minimal)|(?:" + EFFORT + ")-effort)$");

    private static final Pattern IN_BRACKETS = Pattern.compile("(?:(?:" + PRECISION + "|" + EFFORT
            + "|no|non|none|adaptive|thinking(?:-\\d+k)?|reasoning|effort)(?:-|$))+|.*-harness");

    private static final Pattern OFFER =
            Pattern.compile(".+:(free|batch|nitro|floor|extended|exacto|online|beta|thinking)");

    private Configurations() {}

    /** The configuration at the end of a name in normal form; null when the name ends otherwise. */
    static @Nullable String atEndOf(String words) {
        Matcher last = LAST_WORDS.matcher(words);
        return last.find() && last.start() > 0 ? last.group(1) : null;
    }

    /** Whether these words, in normal form and set in brackets by the source, say nothing but a configuration. */
    static boolean inBrackets(String words) {
        return IN_BRACKETS.matcher(words).matches();
    }

    /** The offer in a name as written ({@code model:free}); null when it names none. */
    static @Nullable String offerOf(String written) {
        Matcher offer = OFFER.matcher(written);
        return offer.matches() ? offer.group(1) : null;
    }
}
