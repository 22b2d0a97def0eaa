package dev.leapfrog.streams.ecosystem;

import java.time.LocalDate;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.observation.EndTerms.Stage;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.provenance.Provenance;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.instant;
import static dev.leapfrog.streams.ecosystem.ClaimScript.model;
import static dev.leapfrog.streams.ecosystem.ClaimScript.provenance;
import static dev.leapfrog.streams.ecosystem.EndScript.CLOUD;
import static dev.leapfrog.streams.ecosystem.EndScript.LIST;
import static dev.leapfrog.streams.ecosystem.EndScript.PAGE;
import static dev.leapfrog.streams.ecosystem.EndScript.end;
import static dev.leapfrog.streams.ecosystem.EndScript.known;
import static dev.leapfrog.streams.ecosystem.EndScript.read;
import static dev.leapfrog.streams.ecosystem.EndScript.told;
import static dev.leapfrog.streams.ecosystem.EndScript.write;
import static org.assertj.core.api.Assertions.assertThat;

/** Models end: in whose word, on which channel, and on which day in the end. */
class EndTest {
    private static final EndTerms ACTIVE = new EndTerms(null, Stage.ACTIVE, "Active", null);

    @Test
    void shouldTellAVendorsEndWhenItIsAnnouncedAndWhenItComes() {
        ClaimScript script = known();
        end(script, PAGE, "2025-06-05", null, "2025-06-20", null);
        read(script, PAGE, "2025-06-17");
        script.endDays("2025-06-05", "2025-06-25");

        assertThat(told(script))
                .containsExactly(
                        "CONFIRMED NOTICE acme will retire Old on 2025-06-20",
                        "FINAL NOTICE acme has retired Old, as announced, on 2025-06-20");
        ReleaseFact last = script.releases.getLast();
        assertThat(last.type()).isEqualTo(ReleaseFact.Type.DeprecationAnnounced);
        assertThat(last.dates().endsOn()).isEqualTo("2025-06-20");
    }

    /** {@code claude-3-5-haiku} was told as ended on 2025-10-01, a list's day; the lab retired it on 2026-02-19. */
    @Test
    void shouldNeverEndAModelByTheDayOfAList() {
        ClaimScript script = known();
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        script.endDays("2025-06-05", "2025-07-31");
        end(script, PAGE, "2025-08-01", null, "2025-10-19", null);

        assertThat(told(script))
                .containsExactly(
                        "PROVISIONAL INFO acme's Old will end on 2025-06-20 according to models_dev_api;"
                                + " acme has not said so",
                        "CONFIRMED NOTICE acme retires Old on 2025-10-19, not on 2025-06-20 as models_dev_api says");
    }

    @Test
    void shouldNotTellAListsEndThatIsPastAlready() {
        ClaimScript script = known();
        end(script, LIST, "2025-06-05", null, "2025-06-01", null);
        script.endDays("2025-06-05", "2025-06-30");

        assertThat(script.alerts).isEmpty();
    }

    /** {@code gpt-4-1106-preview}: the page of November said March, that of April October. */
    @Test
    void shouldNotEndAModelByAPageThatHasNotBeenReadSince() {
        ClaimScript script = known();
        end(script, PAGE, "2025-06-05", null, "2025-08-20", null);
        script.endDays("2025-06-05", "2025-09-30");
        end(script, PAGE, "2025-10-01", null, "2025-12-01", null);
        read(script, PAGE, "2025-11-30");
        script.endDays("2025-10-01", "2025-12-05");

        assertThat(told(script))
                .containsExactly(
                        "CONFIRMED NOTICE acme will retire Old on 2025-08-20",
                        "CONFIRMED NOTICE acme postpones the end of Old to 2025-12-01; it was 2025-08-20",
                        "FINAL NOTICE acme has retired Old, as announced, on 2025-12-01");
        assertThat(script.alerts.get(0).happening())
                .isEqualTo(script.alerts.get(1).happening());
        assertThat(script.alerts.get(0).id()).isNotEqualTo(script.alerts.get(1).id());
    }

    @Test
    void shouldTellThatAnEndHasComeWhenAPageThatWasNotReadIsReadAgain() {
        ClaimScript script = known();
        end(script, PAGE, "2025-06-05", null, "2025-06-20", null);
        script.endDays("2025-06-05", "2025-07-09");
        assertThat(script.alerts).hasSize(1);

        read(script, PAGE, "2025-07-10");
        assertThat(told(script)).last().isEqualTo("FINAL NOTICE acme has retired Old, as announced, on 2025-06-20");
    }

    @Test
    void shouldTellThatAnEndWasTakenBackAndNothingOfItsDayThen() {
        ClaimScript script = known();
        end(script, PAGE, "2025-06-05", null, "2025-06-20", null);
        write(script, PAGE, "2025-06-07", null, null, null, null);
        end(script, LIST, "2025-06-08", null, "2025-06-20", null);
        read(script, PAGE, "2025-06-20");
        script.endDays("2025-06-07", "2025-07-25");

        assertThat(told(script))
                .containsExactly(
                        "CONFIRMED NOTICE acme will retire Old on 2025-06-20",
                        "RETRACTED NOTICE acme no longer says that Old ends on 2025-06-20");
        assertThat(script.releases.getLast().dates().endsOn()).isNull();
    }

    @Test
    void shouldNotTakeTheEarliestPossibleDayForAnEnd() {
        ClaimScript script = known();
        EndTerms active = new EndTerms(LocalDate.parse("2025-06-20"), Stage.ACTIVE, "Active", null);
        end(script, PAGE, "2025-06-05", null, null, active);
        end(script, LIST, "2025-06-06", null, "2025-06-20", null);
        read(script, PAGE, "2025-07-20");
        script.endDays("2025-06-05", "2025-07-25");

        assertThat(script.alerts).isEmpty();
    }

    /** A page that gives the earliest days alone keeps those of models that are gone. */
    @Test
    void shouldTakeAnEarliestDayForTheEndWhenThePageStillHasItAWeekLater() {
        ClaimScript script = known();
        EndTerms earliest = new EndTerms(LocalDate.parse("2025-06-20"), null, "Shutdown date", "newer");
        end(script, PAGE, "2025-06-05", null, null, earliest);
        script.endDays("2025-06-05", "2025-06-21");
        read(script, PAGE, "2025-06-22");
        script.endDays("2025-06-22", "2025-06-26");
        assertThat(script.alerts).isEmpty();

        read(script, PAGE, "2025-06-27");
        assertThat(told(script))
                .containsExactly("CONFIRMED NOTICE acme retired Old on 2025-06-20; it recommends newer");
    }

    @Test
    void shouldKeepChannelsApart() {
        ClaimScript script = known();
        end(script, PAGE, "2025-06-05", null, "2025-06-20", null);
        end(script, CLOUD, "2025-06-06", "cloud", "2025-09-20", null);
        read(script, CLOUD, "2025-06-20");
        read(script, PAGE, "2025-06-20T11:00:00Z");
        script.endDays("2025-06-06", "2025-06-25");

        assertThat(told(script))
                .containsExactly(
                        "CONFIRMED NOTICE acme will retire Old on 2025-06-20",
                        "CONFIRMED INFO cloud will retire Old by acme on 2025-09-20",
                        "FINAL NOTICE acme has retired Old, as announced, on 2025-06-20");
        assertThat(script.releases.getLast().ends())
                .extracting(ReleaseFact.End::provider)
                .containsExactly(null, "cloud");
    }

    @Test
    void shouldHoldTheWordOfACloudForAListOfTheLabsEnd() {
        ClaimScript script = known();
        end(script, CLOUD, "2025-06-06", null, "2025-06-20", null);

        assertThat(told(script))
                .containsExactly("PROVISIONAL INFO acme's Old will end on 2025-06-20 according to cloud_page;"
                        + " acme has not said so");
    }

    @Test
    void shouldTakeTheLatestAnnouncementOfAPage() {
        ClaimScript script = known();
        write(script, PAGE, "old again", "2025-06-05", null, "2025-06-20", LocalDate.parse("2025-01-01"), null);
        write(script, PAGE, "old", "2025-06-05", null, "2025-12-20", LocalDate.parse("2025-06-01"), null);
        read(script, PAGE, "2025-06-05");

        assertThat(told(script)).containsExactly("CONFIRMED NOTICE acme will retire Old on 2025-12-20");
    }

    @Test
    void shouldEndAModelWhenItsVendorsOfferIsGone() {
        ClaimScript script = known();
        script.list("shop_page", "2025-06-01", ClaimScript.offer("shop", "acme/old", 1.0, 2.0));
        end(script, "shop_page", "2025-06-05", "shop", null, null);
        script.list("shop_page", "2025-06-07");

        assertThat(told(script))
                .containsExactly(
                        "CONFIRMED INFO shop deprecates Old by acme, with no date for its end yet",
                        "FINAL INFO shop no longer offers Old by acme");
    }

    @Test
    void shouldTellAFirstReadOfThePastAsTheVendorSaysIt() {
        ClaimScript script = new ClaimScript();
        write(script, PAGE, "2025-06-05", null, "2024-01-01", LocalDate.parse("2023-06-01"), null);
        read(script, PAGE, "2025-06-05");

        assertThat(told(script)).containsExactly("CONFIRMED INFO acme retired Old on 2024-01-01");
    }

    @Test
    void shouldSayWhatAPageSaysOfAnActiveModelAgainstAList() {
        ClaimScript script = known();
        end(script, LIST, "2025-06-06", null, "2025-06-20", null);
        end(script, PAGE, "2025-06-07", null, null, ACTIVE);

        assertThat(told(script))
                .last()
                .isEqualTo("RETRACTED INFO acme does not say that Old ends on 2025-06-20, as models_dev_api said");
    }

    @Test
    void shouldTakeBackAnEndOfAListWhenTheListDropsItBeforeItsDay() {
        ClaimScript script = known();
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        write(script, LIST, "2025-06-10", null, null, null, null);
        script.endDays("2025-06-10", "2025-07-31");

        assertThat(told(script))
                .last()
                .isEqualTo("RETRACTED INFO models_dev_api no longer says that acme's Old ends on 2025-06-20");
    }

    /** A list drops what is gone: that takes nothing back. */
    @Test
    void shouldConfirmAnEndOfAListByItsOffersBeingGone() {
        ClaimScript script = known();
        script.list("shop_page", "2025-06-02", ClaimScript.offer("acme", "acme/old", 1.0, 2.0));
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        script.list("shop_page", "2025-06-18");
        write(script, LIST, "2025-06-21", null, null, null, null);
        script.endDays("2025-06-21", "2025-07-31");

        assertThat(told(script))
                .containsExactly(
                        "PROVISIONAL INFO acme's Old will end on 2025-06-20 according to models_dev_api;"
                                + " acme has not said so",
                        "CONFIRMED INFO Nobody lists acme's Old any more; models_dev_api gave 2025-06-20 for its end,"
                                + " and acme has not said so");
        assertThat(script.alerts.getFirst().happening())
                .isEqualTo(script.alerts.getLast().happening());
    }

    @Test
    void shouldTakeBackAnEndOfAListWhenItsVendorSellsTheModelLongAfter() {
        ClaimScript script = known();
        ClaimScript.Row offer = ClaimScript.offer("acme", "acme/old", 1.0, 2.0);
        script.list(PAGE, "2025-06-02", offer);
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        script.list(PAGE, "2025-06-25", offer);
        write(script, LIST, "2025-06-26", null, null, null, null);
        script.endDays("2025-06-26", "2025-07-10");
        assertThat(script.alerts).hasSize(1);

        script.list(PAGE, "2025-07-11", offer).endDays("2025-07-11", "2025-07-31");

        assertThat(told(script))
                .last()
                .isEqualTo("RETRACTED INFO acme's Old has not ended on 2025-06-20 as far as is known: acme_page still"
                        + " lists it, and only models_dev_api had said so");
        assertThat(script.alerts).hasSize(2);
    }

    /** GPT-4.5 Preview, Claude 3 Opus and others ended on the day that a list gave, and stayed in lists for months. */
    @Test
    void shouldNotTakeTheEntryOfAListForAnOfferThatIsThere() {
        ClaimScript script = known();
        ClaimScript.Row offer = ClaimScript.offer("acme", "acme/old", 1.0, 2.0);
        script.list("some_list", "2025-06-02", offer);
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        script.list("some_list", "2025-07-11", offer).endDays("2025-07-11", "2025-07-31");
        assertThat(script.alerts).hasSize(1);

        script.list("some_list", "2025-09-01");

        assertThat(told(script)).last().asString().startsWith("CONFIRMED INFO Nobody lists acme's Old any more");
    }

    @Test
    void shouldSettleNothingOfWhichNobodyWasAlerted() {
        ClaimScript script = new ClaimScript();
        script.list("some_list", "2025-06-02", ClaimScript.offer("acme", "acme/old", 1.0, 2.0));
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        script.list("some_list", "2025-06-21").endDays("2025-06-21", "2025-07-31");

        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldLeaveAnEndOfAListOpenWhenNoOfferWasEverSeen() {
        ClaimScript script = known();
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        write(script, LIST, "2025-06-26", null, null, null, null);
        script.endDays("2025-06-26", "2025-12-31");

        assertThat(script.alerts).hasSize(1);
    }

    @Test
    void shouldGoOnWithAnEndUnderItsOwnIdWhenTheModelProvesToBeAnother() {
        ClaimScript script = known();
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        script.write(new ModelMerged(
                provenance(PAGE, instant("2025-06-06")), ModelId.parse("acme/old"), model("acme/older")));
        Provenance from = provenance(PAGE, instant("2025-06-07"));
        script.write(new DeprecationAnnounced(
                from,
                "old",
                model("acme/older"),
                "old",
                null,
                LocalDate.parse("2025-06-07"),
                LocalDate.parse("2025-06-25"),
                null));
        read(script, PAGE, "2025-06-07");

        assertThat(told(script))
                .last()
                .isEqualTo(
                        "CONFIRMED NOTICE acme retires Older on 2025-06-25, not on 2025-06-20 as models_dev_api says");
        assertThat(script.alerts.getFirst().happening())
                .isEqualTo(script.alerts.getLast().happening());
    }

    @Test
    void shouldCloseAnEndWhenTheModelProvesToBeAnotherWhoseEndIsTold() {
        ClaimScript script = known();
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        Provenance from = provenance(PAGE, instant("2025-06-06"));
        script.write(new DeprecationAnnounced(
                from,
                "older",
                model("acme/older"),
                "older",
                null,
                LocalDate.parse("2025-06-06"),
                LocalDate.parse("2025-06-25"),
                null));
        read(script, PAGE, "2025-06-06");
        script.write(new ModelMerged(
                provenance(PAGE, instant("2025-06-07")), ModelId.parse("acme/old"), model("acme/older")));

        assertThat(told(script))
                .containsExactly(
                        "PROVISIONAL INFO acme's Old will end on 2025-06-20 according to models_dev_api;"
                                + " acme has not said so",
                        "CONFIRMED NOTICE acme will retire Older on 2025-06-25",
                        "RETRACTED INFO Old is Older: what is known of its end is told of that");
        assertThat(script.alerts.getFirst().happening())
                .isEqualTo(script.alerts.getLast().happening());
    }
}
