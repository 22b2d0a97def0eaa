package dev.leapfrog.streams.overtake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.output.UptakeShares.Shares;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When one share has overtaken another: ahead by the margin, in three lists, for seven days. */
class ShareLeadTest {
    private static final Instant DAY_ONE = Instant.parse("2025-06-01T00:00:00Z");
    private static final ShareRules RULES = ShareRules.defaults();

    private ShareLead lead = ShareLead.NONE;
    private String told = "";

    private void list(int day, Object... parts) {
        ShareLead.Step step = lead.next(shares(parts), day(day), RULES);
        lead = step.lead();
        if (step instanceof ShareLead.Step.Overtaken overtaken) {
            told += overtaken.to() + " overtakes " + overtaken.from() + " ahead since day "
                    + (ChronoUnit.DAYS.between(DAY_ONE, overtaken.ahead()) + 1) + " ";
        }
    }

    private static Instant day(int day) {
        return DAY_ONE.plus(day - 1L, ChronoUnit.DAYS);
    }

    private static SortedMap<String, Double> shares(Object... parts) {
        SortedMap<String, Double> shares = new TreeMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            shares.put((String) parts[i], ((Number) parts[i + 1]).doubleValue() / 100);
        }
        return shares;
    }

    @Test
    void shouldOvertakeInTheThirdListAfterSevenDays() {
        list(1, "a", 60, "b", 40);
        list(2, "a", 40, "b", 60);
        list(3, "a", 40, "b", 60);
        list(8, "a", 40, "b", 60);
        assertThat(told).as("six days").isEmpty();

        list(9, "a", 40, "b", 60);

        assertThat(told).isEqualTo("b overtakes a ahead since day 2 ");
        assertThat(lead).isEqualTo(new ShareLead("b", day(2), null, null, 0));
    }

    @Test
    void shouldNotOvertakeInTwoListsHoweverFarApart() {
        list(1, "a", 60, "b", 40);
        list(2, "a", 40, "b", 60);
        list(30, "a", 40, "b", 60);
        assertThat(told).isEmpty();
        assertThat(lead).isEqualTo(new ShareLead("a", null, "b", day(2), 2));
    }

    @Test
    void shouldCountListsInWhichItIsAheadByTheMargin() {
        list(1, "a", 60, "b", 40);
        list(2, "a", 49, "b", 51);
        list(9, "a", 49.5, "b", 50.5);
        assertThat(lead).as("two points are enough, one is not").isEqualTo(new ShareLead("a", null, "b", day(2), 1));

        list(10, "a", 49, "b", 51);
        list(11, "a", 49, "b", 51);
        assertThat(told).isEqualTo("b overtakes a ahead since day 2 ");
    }

    @Test
    void shouldBeNoChallengerBeforeItIsAheadByTheMargin() {
        list(1, "a", 60, "b", 40);
        list(2, "a", 49.5, "b", 50.5);

        assertThat(lead).isEqualTo(new ShareLead("a", null, null, null, 0));
    }

    @Test
    void shouldCountNoListInWhichWhatIsNotKnownCouldDecide() {
        list(1, "a", 60, "b", 40);
        list(2, "a", 40, "b", 50, Shares.UNKNOWN, 10);
        assertThat(lead.challenger()).as("as much as it is ahead by").isNull();

        list(3, "a", 40, "b", 50.5, Shares.UNKNOWN, 9.5);
        assertThat(lead.challenger()).isEqualTo("b");
    }

    @Test
    void shouldBeginAnewWithAnotherChallenger() {
        list(1, "a", 60, "b", 30, "c", 10);
        list(2, "a", 30, "b", 50, "c", 20);
        list(3, "a", 30, "b", 20, "c", 50);

        assertThat(lead).isEqualTo(new ShareLead("a", null, "c", day(3), 1));
    }

    @Test
    void shouldForgetAChallengerOnceTheHolderIsAheadAgainOrLevel() {
        list(1, "a", 60, "b", 40);
        list(2, "a", 40, "b", 60);
        list(3, "a", 50, "b", 50);

        assertThat(lead).isEqualTo(new ShareLead("a", null, null, null, 0));
    }

    @Test
    void shouldForgetAChallengerThatAnotherOnePassesByLess() {
        list(1, "a", 60, "b", 30, "c", 10);
        list(2, "a", 30, "b", 50, "c", 20);
        list(3, "a", 33, "b", 33, "c", 34);

        assertThat(lead).isEqualTo(new ShareLead("a", null, null, null, 0));
    }

    @Test
    void shouldTakeTheFirstToBeAheadBeyondWhatIsNotKnownForTheHolder() {
        list(1, "a", 45, "b", 35, Shares.UNKNOWN, 20);
        assertThat(lead.holder()).isNull();

        list(2, "a", 45, "b", 45, Shares.UNKNOWN, 0);
        assertThat(lead.holder()).as("level").isNull();

        list(3, "a", 40, "b", 50, Shares.UNKNOWN, 9);
        assertThat(lead).isEqualTo(new ShareLead("b", null, null, null, 0));
        assertThat(told).isEmpty();
    }

    @Test
    void shouldHoldALeadAloneAndNobodyLeadsWhenNobodyIsKnown() {
        assertThat(ShareLead.of(shares("a", 100)).holder()).isEqualTo("a");
        assertThat(ShareLead.of(shares(Shares.UNKNOWN, 100)).holder()).isNull();
        assertThat(ShareLead.of(shares()).holder()).isNull();
    }

    @Test
    void shouldKeepTheHolderWhileNobodyIsKnown() {
        list(1, "a", 60, "b", 40);
        list(2, Shares.UNKNOWN, 100);

        assertThat(lead).isEqualTo(new ShareLead("a", null, null, null, 0));
    }

    @Test
    void shouldKeepSinceWhenTheHolderHasLed() {
        list(1, "a", 60, "b", 40);
        list(2, "a", 40, "b", 60);
        list(3, "a", 40, "b", 60);
        list(9, "a", 40, "b", 60);
        list(10, "a", 40, "b", 60);
        assertThat(lead.since()).isEqualTo(day(2));

        list(11, "a", 60, "b", 40);
        assertThat(lead).isEqualTo(new ShareLead("b", day(2), "a", day(11), 1));
    }
}
