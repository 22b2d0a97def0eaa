package dev.leapfrog.ingest.source.definition.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of which parts may differ: {@code https://example.org/{date}/list.json}. A part holds no slash, and is one
 * value of a query at most; one that is written {@code {query...}} may hold all values that are left.
 */
public final class UrlPattern {
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)(\\.\\.\\.)?\\}");

    private final String written;
    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();

    public UrlPattern(String written) {
        this.written = written;
        StringBuilder expression = new StringBuilder();
        Matcher part = PART.matcher(written);
        int end = 0;
        while (part.find()) {
            expression
                    .append(Pattern.quote(written.substring(end, part.start())))
                    .append(part.group(2) == null ? "([^/?#&]+)" : "([^?#]*)");
            names.add(part.group(1));
            end = part.end();
        }
        expression.append(Pattern.quote(written.substring(end)));
        pattern = Pattern.compile(expression.toString());
    }

    /** The parts of an address by name; null when it is no such address. */
    @Nullable
    public Map<String, String> parts(String url) {
        Matcher matcher = pattern.matcher(url);
        if (!matcher.matches()) {
            return null;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), matcher.group(i + 1));
        }
        return parts;
    }

    /** The address with these parts. */
    String url(Map<String, String> parts) {
        String url = written;
        for (String name : names) {
            url = url.replace("{" + name + "}", parts.getOrDefault(name, ""));
        }
        return url;
    }
}
