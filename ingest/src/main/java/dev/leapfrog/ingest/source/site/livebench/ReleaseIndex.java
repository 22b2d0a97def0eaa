package dev.leapfrog.ingest.source.site.livebench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.leapfrog.ingest.source.Pointer;
import dev.leapfrog.ingest.source.page.JsonPage;
import dev.leapfrog.ingest.source.value.UnreadableException;

/**
 * Which releases there are. The site is one script that holds the list of their dates; its name changes with its
 * content and is given in a manifest.
 */
final class ReleaseIndex {
    static final String MANIFEST = "asset-manifest.json";
    private static final Pattern SCRIPT = Pattern.compile("(?:\\./|/)?(static/js/main\\.[0-9a-f]{6,40}\\.js)");
    private static final Pattern DATES = Pattern.compile("\\[(?:\"20\\d\\d-[01]\\d-[0-3]\\d\",?)+\\]");
    private static final Pattern DATE = Pattern.compile("20\\d\\d-[01]\\d-[0-3]\\d");

    private ReleaseIndex() {}

    /** Whether a page of the site is the script that may hold the list. */
    static boolean isScript(String path) {
        return SCRIPT.matches(path) && path.startsWith("static");
    }

    /**
     * From the manifest to the script.
     *
     * @param site what its paths are relative to
     * @throws UnreadableException when it names none
     */
    static Pointer script(URI site, byte[] manifest) throws UnreadableException {
        Matcher path = SCRIPT.matcher(
                JsonPage.read(manifest).path("files").path("main.js").asString(""));
        if (!path.matches()) {
            throw new UnreadableException("the manifest names no script");
        }
        return new Pointer(List.of(site.resolve(path.group(1)).toString()));
    }

    /**
     * From the script to the pages of the newest release.
     *
     * @throws UnreadableException when there is no list of dates in it
     */
    static Pointer newest(URI site, byte[] script) throws UnreadableException {
        String newest = "";
        Matcher list = DATES.matcher(new String(script, StandardCharsets.UTF_8));
        while (list.find()) {
            Matcher date = DATE.matcher(list.group());
            while (date.find()) {
                newest = newest.compareTo(date.group()) < 0 ? date.group() : newest;
            }
        }
        if (newest.isEmpty()) {
            throw new UnreadableException("the script holds no list of releases");
        }
        String release = newest.replace('-', '_');
        return new Pointer(List.of(
                site.resolve("categories_" + release + ".json").toString(),
                site.resolve("table_" + release + ".csv").toString()));
    }
}
