package dev.leapfrog.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page in {@code src/test/resources/pages}, against what stands beside it. */
class PageFixturesTest {
    @ParameterizedTest
    @MethodSource("pages")
    void shouldMakeOfAPageWhatIsExpected(Page page) throws IOException {
        Parsing parsing = page.source().parse(page.url(), Files.readAllBytes(page.file()));

        assertThat(ParsingText.of(parsing)).isEqualTo(Files.readString(page.expected()));
    }

    @Test
    void shouldHavePagesOfEverySource() {
        assertThat(pages().map(Page::source).map(Source::name).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Sources.builtIn().stream().map(Source::name).toList());
    }

    static Stream<Page> pages() {
        return Sources.builtIn().stream().flatMap(source -> files(source).map(file -> new Page(source, file)));
    }

    private static Stream<Path> files(Source source) {
        try (Stream<Path> files = Files.list(folder().resolve(source.name()))) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        try {
            return Path.of(PageFixturesTest.class.getResource("/pages").toURI());
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }

    record Page(Source source, Path file) {
        private static final List<String> URLS = List.of(
                "https://raw.githubusercontent.com/fboulnois/llm-leaderboard-csv/main/csv/lmsys.csv",
                "https://raw.githubusercontent.com/nakasyou/lmarena-history/main/output/result.csv",
                "urn:leapfrog:recording:lmarena/text/overall");

        String url() {
            return URLS.stream().filter(source::reads).findFirst().orElseThrow();
        }

        Path expected() {
            return file.resolveSibling(file.getFileName() + ".expected");
        }

        @Override
        public String toString() {
            return source.name() + "/" + file.getFileName();
        }
    }
}
