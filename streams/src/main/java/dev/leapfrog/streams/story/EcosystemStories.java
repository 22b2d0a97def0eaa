package dev.leapfrog.streams.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.detector.Stage;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.story.OpenStory.Composition;
import dev.leapfrog.streams.story.OpenStory.Opening;
import org.jspecify.annotations.Nullable;

/**
 * The stories outside arenas: one a day and vendor for prices, one a day and lab for releases and for ends, one a day
 * and board for what scores and prices say together. A story is written with the first list that brings something, and
 * revised with the next ones of that day. Models of a family that other registries list days later go on with the story
 * of its release.
 */
public final class EcosystemStories implements Stage {
    private static final String NAME = "stories";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration ONE_RELEASE = Duration.ofDays(14);

    private final StoryBook book;

    /**
     * As the memory has it.
     *
     * @param whole of the topology; this stage keeps its state in its own part of it
     */
    public EcosystemStories(Memory whole) {
        book = new StoryBook(whole.of(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    /**
     * Takes what detectors concluded, and gives the same, in a list of its own, with alerts that name their stories.
     */
    public List<Output> take(List<Output> concluded) {
        return StoryBook.named(concluded, this::take);
    }

    private Alert take(Alert alert) {
        OpenStory known = book.of(alert);
        return book.add(known == null ? opened(alert) : known, alert);
    }

    private OpenStory opened(Alert alert) {
        StoryEntry entry = StoryEntry.of(alert);
        ModelSubject subject = ModelSubject.of(entry);
        Instant day = alert.occurredAt().truncatedTo(ChronoUnit.DAYS);
        return switch (alert.kind()) {
            case PRICE_CHANGED -> book.openedBy(new Opening(Story.Kind.PRICES, subject.vendor(), day));
            case DEPRECATION -> book.openedBy(new Opening(Story.Kind.LIFECYCLE, subject.vendor(), day));
            case MODEL_RELEASED, OPENNESS_CHANGED -> {
                OpenStory family = familyOf(alert, subject);
                yield family == null ? book.openedBy(new Opening(Story.Kind.RELEASE, subject.lab(), day)) : family;
            }
            case MODELS_LISTED -> book.openedBy(new Opening(Story.Kind.RELEASE, alert.subject(), day));
            default -> book.openedBy(new Opening(Story.Kind.MARKET, MarketText.subject(alert), day));
        };
    }

    /** The story of the release that a model belongs to; null when it is the first of its family. */
    private @Nullable OpenStory familyOf(Alert alert, ModelSubject subject) {
        return book.stories(story -> story.kind() == Story.Kind.RELEASE
                        && story.subject().equals(subject.lab())
                        && !story.changedAt().plus(ONE_RELEASE).isBefore(alert.occurredAt())
                        && story.entries().stream()
                                .filter(entry -> entry.kind() == alert.kind())
                                .anyMatch(entry -> ModelSubject.of(entry).isOfFamily(subject)))
                .max(OpenStory.ORDER)
                .orElse(null);
    }

    /** A list has closed: writes the stories that have changed. */
    public List<Output> closed(EventContext context) {
        List<Output> written = new ArrayList<>();
        for (OpenStory story : book.pending()) {
            written.add(story.next(compose(story, context.date()), context));
            book.keep(story);
        }
        return written;
    }

    /** A day is over: writes the stories that have changed, and forgets the old ones. */
    public List<Output> dayEnded(EventContext day) {
        List<Output> written = closed(day);
        book.forget(day.at(), KEPT);
        return written;
    }

    private static Composition compose(OpenStory story, LocalDate today) {
        return switch (story.kind()) {
            case RELEASE -> new ReleaseText(story.standing()).compose();
            case MARKET ->
                MarketText.tells(story.standing())
                        ? new MarketText(story.standing()).compose()
                        : new ListText(story.standing(), today).compose();
            case PRICES, LIFECYCLE, ARENA, SOURCES -> new ListText(story.standing(), today).compose();
        };
    }
}
