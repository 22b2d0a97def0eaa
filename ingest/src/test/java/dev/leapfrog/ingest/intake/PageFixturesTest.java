package dev.leapfrog.ingest.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page in {@code src/test/resources/pages/<source>}, against what stands beside it in {@code <page>.expected}.
 * The URL that served it stands in {@code <page>.url}, or for all pages of the folder in {@code url}.
 */
class PageFixturesTest {
    @ParameterizedTest
    @MethodSource("pages")
    void shouldMakeOfAPageWhatIsExpected(Page page) throws IOException {
        Parsing parsing = page.parse(Files.readAllBytes(page.file()));

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
            return files
                    .filter(file -> !file.toString().endsWith(".expected")
                            && !file.toString().endsWith(".url")
                            && !file.endsWith("url"))
                    .sorted()
                    .toList()
                    .stream();
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
        /** What the source makes of a body that its file's URL served. */
        Parsing parse(byte[] body) {
            return source.parse(url(), body, Parts.none());
        }

        /** What stands in {@code <file>.url}, or else in the file {@code url} of the folder. */
        private String url() {
            Path own = file.resolveSibling(file.getFileName() + ".url");
            try {
                String url = Files.readString(Files.exists(own) ? own : file.resolveSibling("url"))
                        .strip();
                assertThat(source.reads(url))
                        .as("%s reads %s", source.name(), url)
                        .isTrue();
                return url;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
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
