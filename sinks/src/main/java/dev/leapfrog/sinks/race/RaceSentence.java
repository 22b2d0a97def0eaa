package dev.leapfrog.sinks.race;

import java.util.List;

import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.board.RaceText;

/** The state of the race in one sentence. */
final class RaceSentence {
    private RaceSentence() {}

    static String of(List<Race.OnBoard> boards) {
        Standing leader = boards.isEmpty() ? null : Race.first(boards.getFirst());
        if (leader == null) {
            return "No board that people quote has been read yet.";
        }
        Race.OnBoard board = boards.getFirst();
        StringBuilder text = new StringBuilder(leader.model().shown())
                .append(" by ")
                .append(leader.model().labShown())
                .append(isClear(board) ? " leads " : " is first, not clearly, on ")
                .append(board.title());
        for (Race.Gap gap : board.gaps()) {
            Standing best = gap.state().leaders().leaderB();
            if (best != null) {
                text.append("; ").append(behind(gap.state(), best));
            }
        }
        return text.append('.').toString();
    }

    private static boolean isClear(Race.OnBoard board) {
        String since = RaceText.since(board.lead());
        return !since.equals("contested") && !since.equals("not clearly");
    }

    private static String behind(GapState gap, Standing best) {
        return "the best " + kind(gap.b().key()) + " model, " + best.model().shown() + ", is " + RaceText.distance(gap)
                + " the best " + kind(gap.a().key()) + " one";
    }

    private static String kind(String segment) {
        return segment.equals("CN") ? "Chinese" : segment;
    }
}
