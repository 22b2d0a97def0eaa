package dev.leapfrog.streams.market;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.leapfrog.events.board.BoardId;

/**
 * By which rules scores are held against prices.
 *
 * @param boards followed besides the headline boards, such as an arena's categories
 */
public record MarketRules(Set<BoardId> boards) {
    public MarketRules {
        boards = Collections.unmodifiableSet(new LinkedHashSet<>(boards));
    }

    /** The rules as defined for everybody. */
    public static MarketRules defaults() {
        return new MarketRules(Stream.of(
                        "lmarena/text/coding",
                        "lmarena/text/math",
                        "lmarena/text/hard-6",
                        "lmarena/text/hard-prompts",
                        "lmarena/text/creative-writing",
                        "livebench/main/coding",
                        "livebench/main/agentic-coding",
                        "livebench/main/mathematics",
                        "livebench/main/reasoning")
                .map(BoardId::parse)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
