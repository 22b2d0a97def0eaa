package dev.leapfrog.ingest.intake;

import java.time.Instant;
import java.util.Map;

import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.LiveResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NextLinkTest {
    @Test
    void shouldFindTheNextPage() {
        assertThat(next("<https://example.org/list?cursor=a%3D>; rel=\"next\""))
                .isEqualTo("https://example.org/list?cursor=a%3D");
        assertThat(next("</list?page=1>; rel=\"prev\", </list?page=3>; rel=\"next\""))
                .isEqualTo("/list?page=3");
        assertThat(next("</list?page=3>; title=\"a, b; c\"; REL=next")).isEqualTo("/list?page=3");
        assertThat(next("</list?page=3>;rel=\"last next\"")).isEqualTo("/list?page=3");
    }

    @Test
    void shouldFindNoneWhereThereIsNone() {
        assertThat(next("")).isNull();
        assertThat(next("</list?page=1>; rel=\"prev\"")).isNull();
        assertThat(next("</list?page=1>; rel=\"nextdoor\"")).isNull();
        assertThat(next("</list?page=1>, </list?page=2>; title=\"rel=next")).isNull();
        assertThat(next("<never ends; rel=next")).isNull();
        assertThat(next("rel=next")).isNull();
    }

    private static @Nullable String next(String link) {
        return NextLink.of(new LiveResponse(
                "https://example.org/list", Instant.EPOCH, 200, Map.of("link", link), new Body(new byte[0])));
    }
}
