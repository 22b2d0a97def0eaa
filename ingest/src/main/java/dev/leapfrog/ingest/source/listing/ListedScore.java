package dev.leapfrog.ingest.source.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.PlausibleDay;
import org.jspecify.annotations.Nullable;

/**
 * A row of a board as the source gives it. Every text is one readable line, see {@link ListedText}.
 *
 * @param name of the model, in the source's spelling
 * @param organization who made it, in the source's words; null where it does not say
 * @param licence in the source's words; null where it does not say
 * @param link where the source sends readers; never fetched; null where it gives none
 * @param releasedOn the release date that the source states; null where it states none
 * @param rank the source's own, from 1; null where it gives none
 * @param models of a system, such as an agent or two models together: the names of the models that the row names, maybe
 *     none; null of a row of one model
 */
public record ListedScore(
        String name,
        @Nullable String organization,
        @Nullable String licence,
        @Nullable String link,
        @Nullable LocalDate releasedOn,
        Score score,
        @Nullable Integer rank,
        @Nullable List<String> models) {
    private static final Pattern TOGETHER = Pattern.compile("\\s+\\+\\s+");

    public ListedScore {
        ListedModel.requireLine(Objects.requireNonNull(name, "name"), "name");
        Objects.requireNonNull(score, "score");
        ListedModel.requireLine(organization, "organization");
        ListedModel.requireLine(licence, "licence");
        ListedModel.requireLine(link, "link");
        PlausibleDay.require(releasedOn, "releasedOn");
        if (rank != null && rank < 1) {
            throw new IllegalArgumentException("rank must be 1 or more, not " + rank);
        }
        models = models == null ? pair(name) : List.copyOf(models);
    }

    /** A row of one model, unless its name says that it is of several together. */
    public ListedScore(
            String name,
            @Nullable String organization,
            @Nullable String licence,
            @Nullable String link,
            @Nullable LocalDate releasedOn,
            Score score,
            @Nullable Integer rank) {
        this(name, organization, licence, link, releasedOn, score, rank, null);
    }

    /** The models of {@code A + B}; null of any other name. */
    private static @Nullable List<String> pair(String name) {
        List<String> parts =
                TOGETHER.splitAsStream(name).filter(part -> !part.isBlank()).toList();
        return parts.size() > 1 ? parts : null;
    }

    /** Whether the row is of a system and of no single model. */
    public boolean ofSystem() {
        return models != null;
    }

    /** What the row says of its model. */
    public ListedModel model() {
        return new ListedModel(name, organization, licence, link, releasedOn, null, null, null);
    }
}
