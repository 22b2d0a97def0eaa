package dev.leapfrog.streams.frontier;

import java.time.Duration;

import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.streams.board.SegmentName;
import dev.leapfrog.streams.detector.ClosedBoard;

/** The sentence for a shift; can be read alone. */
record ShiftHeadline(ShiftFinding finding, Segment segment, ClosedBoard board) {

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
        return switch (finding.shift().kind()) {
            case LEAPFROG -> challenger() + " takes " + lead() + " from " + holder() + margin();
            case UPGRADE -> challenger() + " replaces " + holder() + " in " + lead() + margin();
            case RESCORED ->
                returns()
                        ? challenger() + " regains " + lead() + " as ratings change"
                        : challenger() + " overtakes " + holder() + " for " + lead() + " as ratings change" + margin();
            case WITHDRAWN ->
                challenger() + " holds " + lead() + " now that " + holder() + " is no longer listed" + margin();
            case RECLASSIFIED ->
                challenger() + " holds " + lead() + " after a reclassification, in place of " + holder();
        };
    }

    private String provisional() {
        return switch (finding.shift().kind()) {
            case WITHDRAWN ->
                challenger() + " is now first " + where() + ", as " + holder() + " is no longer listed" + unclear();
            case RECLASSIFIED -> challenger() + " is now first " + where() + " after a reclassification" + unclear();
            case LEAPFROG, UPGRADE, RESCORED ->
                returns()
                        ? challenger() + " is first again " + where() + unclear()
                        : challenger() + " moves ahead of " + holder() + " by " + points() + " for " + lead()
                                + unclear();
        };
    }

    private String unclear() {
        Model unknown = finding.unknown();
        if (unknown != null) {
            return "; " + unknown.shown() + " stands above, and " + notKnown() + " is not known";
        }
        if (finding.contested() && finding.overHolder().clear()) {
            return ", but does not clearly lead the others: the lead is contested";
        }
        return finding.contested()
                ? ", without clearly leading the others: the lead is contested"
                : ", but not clearly yet" + chance();
    }

    /** What it takes to know whether a model is in the segment. */
    private String notKnown() {
        return segment.equals(Segment.OPEN) || segment.equals(Segment.CLOSED)
                ? "whether its weights are open"
                : "whether it is one of the " + SegmentName.plural(segment);
    }

    private String held() {
        long days =
                Duration.between(finding.shift().opened(), board.context().at()).toDays();
        String where = segment.equals(Segment.ALL) ? "" : " among " + SegmentName.plural(segment);
        String than = above() && !returns() ? " above " + holder() : " first";
        return "Tied at the top" + where + " on " + board.name() + ": " + challenger() + " has stood" + than + " for "
                + days + " days without a clear lead" + chance();
    }

    private String retracted() {
        Model leader = finding.inItsPlace();
        if (leader == null) {
            return challenger() + " did not keep " + lead() + ": it is no longer listed";
        }
        String instead = leader.id().equals(finding.holder().id())
                ? holder() + " is ahead again"
                : leader.shown() + " is ahead now";
        return challenger() + " did not keep " + lead() + ": " + instead;
    }

    /** Former holder of a contested lead: nobody else to stand above. */
    private boolean returns() {
        return finding.shift().challenger().id().equals(finding.holder().id());
    }

    private boolean above() {
        return finding.overHolder().margin() > 0;
    }

    private String margin() {
        return above() ? ", " + points() + " ahead" : "";
    }

    private String points() {
        return ShownNumber.points(Math.abs(finding.overHolder().margin()));
    }

    private String chance() {
        Double probability = finding.overHolder().probability();
        return probability == null || !above() || returns() ? "" : " (" + Math.round(probability * 100) + "% likely)";
    }

    private String lead() {
        return "the lead " + where();
    }

    private String where() {
        return segment.equals(Segment.ALL)
                ? "on " + board.name()
                : "among " + SegmentName.plural(segment) + " on " + board.name();
    }

    private String challenger() {
        return finding.shift().challenger().shown();
    }

    private String holder() {
        return finding.holder().model().shown();
    }
}
