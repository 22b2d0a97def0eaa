package dev.leapfrog.ingest.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.leapfrog.ingest.response.LiveResponse;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.Source;

/**
 * The addresses that the pages of a source name. What is no address, or none that the source reads, they do not name.
 *
 * @param source whose pages they are
 */
public record PageLinks(Source source) {
    /** Those of the other pages without which this one says nothing. */
    public List<URI> further(IntakeResult taken) {
        return switch (taken) {
            case IntakeResult.Pointed pointer -> addresses(pointer.urls());
            case IntakeResult.Kept part -> addresses(part.urls());
            default -> List.of();
        };
    }

    public List<URI> addresses(List<String> urls) {
        return urls.stream().filter(source::reads).flatMap(PageLinks::uri).toList();
    }

    /** Where a list goes on: where its body says, or, when it told of something new, its {@code Link} header. */
    public Stream<URI> following(URI url, IntakeResult.Published page, LiveResponse answer) {
        Optional<URI> stated = stated(url, page);
        return stated.isPresent() || page.changes().newcomers() == 0
                ? stated.stream()
                : onward(url, Stream.ofNullable(NextLink.of(answer))).stream();
    }

    /** Where a page goes on as its {@code Link} header says, if the source follows that and the body says nothing. */
    Optional<URI> linked(RecordedResponse response, Parsed page) {
        Polling polling = source.polling();
        String header = response.link();
        if (polling == null || polling.follow() == 0 || header == null || page.next() != null) {
            return Optional.empty();
        }
        return uri(response.url()).findFirst().flatMap(url -> onward(url, Stream.ofNullable(NextLink.of(header))));
    }

    /** Where a page says in its body that its list goes on. */
    public Optional<URI> stated(URI url, IntakeResult.Published page) {
        return onward(url, Stream.ofNullable(page.page().next()));
    }

    /** A list goes on only on the host that it is on. */
    private Optional<URI> onward(URI url, Stream<String> written) {
        return written.flatMap(PageLinks::uri)
                .map(url::resolve)
                .filter(next ->
                        Objects.equals(next.getRawAuthority(), url.getRawAuthority()) && source.reads(next.toString()))
                .findFirst();
    }

    private static Stream<URI> uri(String written) {
        try {
            return Stream.of(new URI(written));
        } catch (URISyntaxException noAddress) {
            return Stream.empty();
        }
    }
}
