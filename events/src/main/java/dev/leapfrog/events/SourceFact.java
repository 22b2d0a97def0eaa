package dev.leapfrog.events;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a source said last of one entity; what the next fetch is compared with. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SourceFact.Row.class, name = "Row"),
    @JsonSubTypes.Type(value = SourceFact.Issue.class, name = "Issue"),
})
public sealed interface SourceFact {
    /** What the fact is about: a board's row, a board's issue. Unique within the source. */
    String entity();

    /**
     * A row as it was last published.
     *
     * @param seen whether the newest list has it; a row of an incomplete list may be unseen
     */
    record Row(
            BoardId board,
            Model model,
            String alias,
            Score score,
            @Nullable Integer rank,
            boolean seen) implements SourceFact {
        @Override
        public String entity() {
            return entity(board, RowKey.of(model));
        }

        public static String entity(BoardId board, RowKey key) {
            return board + " " + key;
        }
    }

    /**
     * An issue of a source that carries its own history, by the names the source uses: what a later version is compared
     * with to find revisions.
     */
    record Issue(Publication publication, Map<String, Score> scores) implements SourceFact {
        public Issue {
            scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        }

        @Override
        public String entity() {
            return publication.toString();
        }
    }
}
