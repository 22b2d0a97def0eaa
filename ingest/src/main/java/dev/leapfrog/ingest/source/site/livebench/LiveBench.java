package dev.leapfrog.ingest.source.site.livebench;

import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.page.PageSource;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * The boards of LiveBench: of each release a table, a column a task, and the categories its tasks are of. Either may
 * come first. The score of a category is the mean of its tasks, overall the mean of the categories. A release is a test
 * of its own, and so a scale version; the newest is found in the site's script (see {@link ReleaseIndex}). Tables of
 * older releases go on being edited; they are kept but no longer published.
 */
public final class LiveBench extends PageSource {
    private static final URI SITE = URI.create("https://livebench.ai/");
    private static final Pattern URL =
            Pattern.compile("https://livebench\\.ai/(table|categories)_(\\d{4}_\\d{2}_\\d{2})\\.(csv|json)");
    private static final String TABLE = "table ";
    private static final String CATEGORIES = "categories ";

    public LiveBench() {
        super(
                "livebench",
                "livebench/1",
                "LiveBench, the tables of its own site (no licence stated there; its code is Apache-2.0)");
    }

    @Override
    public Polling polling() {
        return Polling.of(Duration.ofHours(6), SITE.resolve(ReleaseIndex.MANIFEST));
    }

    @Override
    public boolean reads(String url) {
        Matcher page = URL.matcher(url);
        return page.matches()
                ? page.group(1).equals("table") == page.group(3).equals("csv")
                : isManifest(url) || isScript(url);
    }

    private static boolean isManifest(String url) {
        return url.equals(SITE + ReleaseIndex.MANIFEST);
    }

    private static boolean isScript(String url) {
        return url.startsWith(SITE.toString())
                && ReleaseIndex.isScript(url.substring(SITE.toString().length()));
    }

    @Override
    protected Parsing read(String url, byte[] body, Parts before) throws UnreadableException {
        if (isManifest(url)) {
            return ReleaseIndex.script(SITE, body);
        }
        if (isScript(url)) {
            return ReleaseIndex.newest(SITE, body);
        }
        Matcher page = URL.matcher(url);
        if (!page.matches()) {
            throw new UnreadableException("not a page of " + name());
        }
        String release = page.group(2);
        return page.group(1).equals("table") ? table(release, body, before) : categories(release, body, before);
    }

    private static Parsing table(String release, byte[] body, Parts before) throws UnreadableException {
        ReleaseTable table = ReleaseTable.read(body);
        Part part = new Part(TABLE + release, text(body));
        String categories = before.text(CATEGORIES + release);
        if (categories == null || isSuperseded(release, before)) {
            return part;
        }
        return boards(release, table, TaskCategories.read(bytes(categories)), part);
    }

    private static Parsing categories(String release, byte[] body, Parts before) throws UnreadableException {
        TaskCategories categories = TaskCategories.read(body);
        Part part = new Part(CATEGORIES + release, text(body));
        String table = before.text(TABLE + release);
        if (table == null || isSuperseded(release, before)) {
            return part;
        }
        return boards(release, ReleaseTable.read(bytes(table)), categories, part);
    }

    /** Whether a newer release is known: its categories have been read. */
    private static boolean isSuperseded(String release, Parts before) {
        return before.texts().keySet().stream()
                .anyMatch(name -> name.startsWith(CATEGORIES) && name.compareTo(CATEGORIES + release) > 0);
    }

    private static Parsed boards(String release, ReleaseTable table, TaskCategories categories, Part part)
            throws UnreadableException {
        return new ReleaseBoards(release.replace('_', '-'), table, categories).parsed(part);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
