package dev.leapfrog.streams.frontier;

import java.time.Duration;

import dev.leapfrog.events.Model;
import dev.leapfrog.events.Segment;
import dev.leapfrog.streams.board.Occasion;
import dev.leapfrog.streams.board.SegmentName;

/** The sentence for a shift; can be read alone. */
record ShiftHeadline(ShiftFinding finding, Segment segment, Occasion occasion) {

    String text() {
        return switch (finding.status()) {
            case CONFIRMED -> confirmed();
            case PROVISIONAL -> provisional();
            case HELD -> held();
            case RETRACTED -> retracted();
            case FINAL -> throw new IllegalStateException("a shift has a life cycle, it is never FINAL");
        };
    }

    private String confirmed() {
        String margin = occasion.points(Math.abs(finding.overHolder().margin()));
        return switch (finding.shift().kind()) {
            case LEAPFROG -> challenger() + " takes " + lead() + " from " + holder() + ", " + margin + " ahead";
            case UPGRADE -> challenger() + " follows " + holder() + " in " + lead() + ", " + margin + " ahead";
            case RESCORED ->
                challenger() + " moves past " + holder() + " into " + lead() + " as ratings move, " + margin + " ahead";
            case WITHDRAWN -> challenger() + " inherits " + lead() + " after " + holder() + " left the list";
            case RECLASSIFIED ->
                challenger() + " has " + lead() + " as models were reclassified, before that " + holder();
        };
    }

    private String provisional() {
        String ahead = challenger() + " moves ahead of " + holder() + " by "
                + occasion.points(Math.abs(finding.overHolder().margin())) + " for " + lead();
        return finding.contested()
                ? ahead + ", clearly, but is not clear of the rest: the lead is contested"
                : ahead + ", not yet clearly" + chance();
    }

    private String held() {
        long days = Duration.between(finding.shift().opened(), occasion.occurredAt())
                .toDays();
        String where = segment.equals(Segment.ALL) ? "" : " among " + SegmentName.plural(segment);
        return "Tied at the top" + where + " on " + occasion.boardName() + ": " + challenger() + " has stood above "
                + holder() + " for " + days + " days without a clear lead" + chance();
    }

    private String retracted() {
        Model leader = finding.inItsPlace();
        String instead = leader == null || leader.id().equals(finding.holder().id())
                ? holder() + " is back in front"
                : leader.name() + " is in front now";
        return challenger() + " did not hold on to " + lead() + ": " + instead;
    }

    private String chance() {
        Double probability = finding.overHolder().probability();
        return probability == null ? "" : " (" + Math.round(probability * 100) + " % likely)";
    }

    private String lead() {
        return segment.equals(Segment.ALL)
                ? "the lead on " + occasion.boardName()
                : "the lead among " + SegmentName.plural(segment) + " on " + occasion.boardName();
    }

    private String challenger() {
        return finding.shift().challenger().name();
    }

    private String holder() {
        return finding.holder().model().name();
    }
}
