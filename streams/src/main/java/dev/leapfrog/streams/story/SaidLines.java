package dev.leapfrog.streams.story;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.output.Story;

/** What a story says, cut to what a reader bears. */
final class SaidLines {
    private SaidLines() {}

    /**
     * The first sentence as the headline, the next as lines, and of all others how many there are.
     *
     * @param said the most important first; at least one
     */
    static Story.Text of(List<String> said, int mostLines) {
        List<String> lines = new ArrayList<>(said.subList(1, Math.min(said.size(), mostLines + 1)));
        int more = said.size() - mostLines - 1;
        if (more > 0) {
            lines.add("And " + more + " more changes of less weight");
        }
        return new Story.Text(said.getFirst(), lines);
    }
}
