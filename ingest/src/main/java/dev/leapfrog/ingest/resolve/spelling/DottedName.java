package dev.leapfrog.ingest.resolve.spelling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A name as Amazon Bedrock writes it: {@code us.anthropic.claude-opus-4-20250514-v1:0}, a region, who made it, the
 * model, the version of the listing.
 *
 * @param owner who made it
 * @param rest the model, without the version where that only says that it is the first of its name
 */
record DottedName(String owner, String rest) {
    private static final Pattern DOTTED =
            Pattern.compile("(?:[a-z][a-z-]{1,12}\\.)?([a-z][a-z0-9-]{1,30})\\.([a-z][^\\s]*)");
    private static final Pattern LISTING = Pattern.compile("(.*)-(v?)(\\d{1,2})(?::(\\d{1,2})(?::[^:]*)?)?");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** Null for a name that is not written so. */
    static @Nullable DottedName read(String name) {
        Matcher dotted = DOTTED.matcher(name);
        if (!dotted.matches()) {
            return null;
        }
        return new DottedName(dotted.group(1), withoutListing(dotted.group(2)));
    }

    /**
     * A name without the version of its listing. A name that says which version its model is has the version of the
     * listing behind that ({@code claude-opus-4-6-v1}, {@code gpt-oss-120b-1:0}).
     */
    static String withoutListing(String name) {
        Matcher listing = LISTING.matcher(name);
        if (!listing.matches()) {
            return name;
        }
        String rest = listing.group(1);
        boolean numbered = listing.group(4) != null;
        if (!numbered || listing.group(2).isEmpty()) {
            boolean first = listing.group(3).equals("1") && DIGIT.matcher(rest).find();
            return first && (numbered || !listing.group(2).isEmpty()) ? rest : name;
        }
        boolean model = listing.group(3).equals("0") || !listing.group(4).equals("0");
        if (model) {
            return rest + "-v" + listing.group(3) + "." + listing.group(4);
        }
        return listing.group(3).equals("1") || DIGIT.matcher(rest).find() ? rest : rest + "-v" + listing.group(3);
    }
}
