package dev.leapfrog.sinks.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be said of the dashboard's files without a browser. */
class PageFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/leapfrog/sinks/web/page");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import\\()\\s*\"(\\.[^\"]+)\"");
    private static final Pattern PRELOADED = Pattern.compile("rel=\"modulepreload\" href=\"/([^\"]+)\"");
    private static final Pattern ECHARTS = Pattern.compile("name=\"echarts\" content=\"/webjars/([^\"]+)\"");

    @Test
    void shouldImportOnlyModulesThatExist() throws IOException {
        List<String> missing = new ArrayList<>();
        int imports = 0;
        for (Path script : scripts()) {
            Matcher matcher = IMPORT.matcher(Files.readString(script));
            while (matcher.find()) {
                imports++;
                if (!Files.exists(script.resolveSibling(matcher.group(1)))) {
                    missing.add(script + ": " + matcher.group(1));
                }
            }
        }

        assertThat(imports).isPositive();
        assertThat(missing).isEmpty();
    }

    @Test
    void shouldFetchBeforehandOnlyModulesThatExist() throws IOException {
        Matcher named = PRELOADED.matcher(Files.readString(FOLDER.resolve("index.html")));
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (; named.find(); found++) {
            if (!Files.exists(FOLDER.resolve(named.group(1)))) {
                missing.add(named.group(1));
            }
        }

        assertThat(found).isPositive();
        assertThat(missing).isEmpty();
    }

    @Test
    void shouldNameChartsThatAreOnTheClassPath() throws IOException {
        Matcher named = ECHARTS.matcher(Files.readString(FOLDER.resolve("index.html")));

        assertThat(named.find()).isTrue();
        try (InputStream library = getClass().getResourceAsStream("/META-INF/resources/webjars/" + named.group(1))) {
            assertThat(library).as(named.group(1)).isNotNull();
        }
    }

    @Test
    void shouldHaveNothingThatAStrictContentSecurityPolicyForbids() throws IOException {
        String page = Files.readString(FOLDER.resolve("index.html"), StandardCharsets.UTF_8);

        assertThat(page).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|https?://");
    }

    /** Scraped text is put into the page as text nodes; nothing may be parsed as markup. */
    @Test
    void shouldNeverMakeMarkupOfText() throws IOException {
        for (Path script : scripts()) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContainPattern(
                            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment|DOMParser|\\beval\\(");
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }
}
