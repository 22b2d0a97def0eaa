package dev.leapfrog.ingest.resolve.spelling;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a row that calls itself experimental, early or a preview must show before it counts as open: published weights
 * of that very name. Such rows often carry the licence of the release to come, or of its family, while nobody can
 * download what was tested.
 */
public final class PreviewRule {
    private static final Set<String> WORDS = Set.of("exp", "experimental", "early", "preview");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Pattern MODEL_PAGE = Pattern.compile("https?://(?:www\\.)?(?:(?:huggingface\\.co|hf\\.co)"
            + "/(?!datasets/|spaces/|blog/|papers/|docs/|collections/)|modelscope\\.cn/models/)"
            + "[^/?#]+/([^/?#]+)(?:[/?#].*)?");

    private PreviewRule() {}

    /** Whether a name calls itself experimental, early or a preview. */
    public static boolean concerns(String name) {
        return WORD.matcher(NormalForm.of(name)).results().anyMatch(word -> WORDS.contains(word.group()));
    }

    /** The repository's name when the link leads to a model's page, where weights are kept; else null. */
    public static @Nullable String repository(@Nullable String link) {
        if (link == null) {
            return null;
        }
        Matcher page = MODEL_PAGE.matcher(link.strip());
        return page.matches() ? page.group(1) : null;
    }
}
