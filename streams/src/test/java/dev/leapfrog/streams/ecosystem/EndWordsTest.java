package dev.leapfrog.streams.ecosystem;

import java.time.LocalDate;

import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.observation.EndTerms.Stage;
import dev.leapfrog.events.output.Alert;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.EndScript.LIST;
import static dev.leapfrog.streams.ecosystem.EndScript.PAGE;
import static dev.leapfrog.streams.ecosystem.EndScript.end;
import static dev.leapfrog.streams.ecosystem.EndScript.known;
import static dev.leapfrog.streams.ecosystem.EndScript.read;
import static dev.leapfrog.streams.ecosystem.EndScript.told;
import static dev.leapfrog.streams.ecosystem.EndScript.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** In which words it is told what became of an end: whose word, of which day, and what was said before. */
class EndWordsTest {
    private static final EndTerms DEPRECATED = new EndTerms(null, Stage.DEPRECATED, "Deprecated", null);

    private final ClaimScript script = known();

    @Test
    void shouldSayThatAListGivesNoDay() {
        end(script, LIST, "2025-06-05", null, null, DEPRECATED);

        assertThat(told(script))
                .containsExactly(
                        "PROVISIONAL INFO acme's Old is deprecated according to models_dev_api; acme has not said so");
    }

    @Test
    void shouldSayThatAVendorGivesNoDay() {
        end(script, PAGE, "2025-06-05", null, null, new EndTerms(null, Stage.DEPRECATED, "Deprecated", "acme/new"));

        assertThat(told(script))
                .containsExactly(
                        "CONFIRMED NOTICE acme deprecates Old, with no date for its end yet; it recommends acme/new");
    }

    @Test
    void shouldSayThatAVendorConfirmsTheDayOfAList() {
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        end(script, PAGE, "2025-06-06", null, "2025-06-20", new EndTerms(null, Stage.DEPRECATED, "", "acme/new"));

        assertThat(told(script))
                .last()
                .isEqualTo("CONFIRMED NOTICE acme confirms that Old is deprecated and ends on 2025-06-20;"
                        + " it recommends acme/new");
        assertThat(script.alerts.getLast().statement().before())
                .containsExactly(entry("endsOn", "2025-06-20"), entry("source", LIST));
    }

    @Test
    void shouldSayThatAVendorConfirmsAListWithoutADay() {
        end(script, LIST, "2025-06-05", null, null, DEPRECATED);
        end(script, PAGE, "2025-06-06", null, null, DEPRECATED);

        assertThat(told(script)).last().isEqualTo("CONFIRMED NOTICE acme confirms that Old is deprecated");
        assertThat(script.alerts.getLast().statement().before()).containsExactly(entry("source", LIST));
        assertThat(script.alerts.getLast().statement().after()).containsEntry("stage", "announced");
    }

    @Test
    void shouldSayThatAVendorHasNoDayWhereAListHasOne() {
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        end(script, PAGE, "2025-06-06", null, null, DEPRECATED);

        assertThat(told(script))
                .last()
                .isEqualTo("CONFIRMED NOTICE acme deprecates Old without a date for its end, not on 2025-06-20"
                        + " as models_dev_api says");
    }

    @Test
    void shouldSayThatAVendorHasADayWhereAListHasNone() {
        end(script, LIST, "2025-06-05", null, null, DEPRECATED);
        end(script, PAGE, "2025-06-06", null, "2025-06-20", null);

        assertThat(told(script)).last().isEqualTo("CONFIRMED NOTICE acme retires Old on 2025-06-20");
    }

    @Test
    void shouldSayThatADayIsSetAndThenIsNoMore() {
        end(script, PAGE, "2025-06-05", null, null, DEPRECATED);
        end(script, PAGE, "2025-06-06", null, "2025-06-20", null);
        end(script, PAGE, "2025-06-07", null, null, DEPRECATED);

        assertThat(told(script))
                .containsExactly(
                        "CONFIRMED NOTICE acme deprecates Old, with no date for its end yet",
                        "CONFIRMED NOTICE acme sets the end of Old on 2025-06-20",
                        "CONFIRMED NOTICE acme gives no date for the end of Old any more; it was 2025-06-20");
        assertThat(script.alerts)
                .extracting(Alert::happening)
                .containsOnly(script.alerts.getFirst().happening());
        assertThat(script.alerts).extracting(Alert::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldSayThatADayComesSooner() {
        end(script, PAGE, "2025-06-05", null, "2025-07-20", null);
        end(script, PAGE, "2025-06-06", null, "2025-06-20", null);

        assertThat(told(script))
                .last()
                .isEqualTo("CONFIRMED NOTICE acme brings forward the end of Old to 2025-06-20; it was 2025-07-20");
        assertThat(script.alerts.getLast().statement().after()).containsEntry("stage", "moved");
    }

    @Test
    void shouldSayThatAListHasAnotherDay() {
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        end(script, LIST, "2025-06-06", null, "2025-07-20", null);

        assertThat(told(script))
                .last()
                .isEqualTo("PROVISIONAL INFO models_dev_api postpones the end of Old to 2025-07-20; it was 2025-06-20");
    }

    @Test
    void shouldSayThatAListWithoutADayDropsTheEnd() {
        end(script, LIST, "2025-06-05", null, null, DEPRECATED);
        write(script, LIST, "2025-06-10", null, null, null, null);

        assertThat(told(script)).last().isEqualTo("RETRACTED INFO models_dev_api no longer says that acme's Old ends");
        assertThat(script.alerts.getLast().statement().before()).containsExactly(entry("source", LIST));
    }

    /** Claude 3.5 Haiku, of which the page was read half a year after its end. */
    @Test
    void shouldSayOfADayThatIsPastThatItEnded() {
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        end(script, PAGE, "2025-06-25", null, "2025-06-22", null);

        assertThat(told(script))
                .last()
                .isEqualTo("CONFIRMED NOTICE acme retired Old on 2025-06-22, not on 2025-06-20 as models_dev_api says");
    }

    /** ChatGPT-4o Latest, which a list had for February and the vendor's page in August. */
    @Test
    void shouldSayThatAVendorConfirmsThatItEnded() {
        end(script, LIST, "2025-06-05", null, "2025-06-20", null);
        end(script, PAGE, "2025-06-20", null, "2025-06-20", new EndTerms(null, Stage.DEPRECATED, "", "acme/new"));

        assertThat(told(script))
                .last()
                .isEqualTo("CONFIRMED NOTICE acme confirms that Old ended on 2025-06-20; it recommends acme/new");
    }

    /** Gemini 2 Flash Lite Preview, of which the page gave a day when it was over. */
    @Test
    void shouldSayThatADayWhichIsSetOrMovedIsPast() {
        end(script, PAGE, "2025-06-05", null, null, DEPRECATED);
        end(script, PAGE, "2025-06-20", null, "2025-06-10", null);
        end(script, PAGE, "2025-06-21", null, "2025-06-12", null);

        assertThat(told(script))
                .contains(
                        "CONFIRMED NOTICE acme says that Old ended on 2025-06-10",
                        "CONFIRMED NOTICE acme says that Old ended on 2025-06-12, not on 2025-06-10");
    }

    /** Gemini 1.5 Pro, deprecated on 29 September 2025 by a page that was read in November. */
    @Test
    void shouldNameTheDayOnWhichAPageSaysThatItWasDeprecated() {
        write(script, PAGE, "2025-06-25", null, null, LocalDate.parse("2025-06-10"), DEPRECATED);
        read(script, PAGE, "2025-06-25");

        assertThat(told(script))
                .containsExactly(
                        "CONFIRMED NOTICE acme deprecated Old on 2025-06-10 and gives no date for its end yet");
    }

    @Test
    void shouldNameTheShopOfWhichAListSpeaks() {
        end(script, LIST, "2025-06-05", "shop", "2025-06-20", null);
        end(script, "shop_page", "2025-06-06", "shop", "2025-06-21", null);
        write(script, "shop_page", "2025-06-07", "shop", null, null, null);

        assertThat(told(script))
                .containsExactly(
                        "PROVISIONAL INFO Old at shop will end on 2025-06-20 according to models_dev_api;"
                                + " shop has not said so",
                        "CONFIRMED INFO shop retires Old by acme on 2025-06-21, not on 2025-06-20 as models_dev_api"
                                + " says",
                        "RETRACTED INFO shop no longer says that Old by acme ends on 2025-06-21");
        assertThat(script.alerts.getFirst().statement().metrics())
                .containsEntry("channel", "shop")
                .containsEntry("vendorSays", false);
    }

    @Test
    void shouldSayThatAnEndIsOverWhenItIsAnnouncedLate() {
        end(script, PAGE, "2025-06-21", null, "2025-06-20", null);
        script.endDays("2025-06-21", "2025-06-23");

        assertThat(told(script)).containsExactly("CONFIRMED NOTICE acme retired Old on 2025-06-20");
        assertThat(script.alerts.getFirst().statement().after()).containsEntry("stage", "effective");
    }

    /** A month is the limit: by then it is no news. */
    @Test
    void shouldBeOfNoNoteWhenItIsLongOver() {
        end(script, PAGE, "2025-07-20", null, "2025-06-20", null);
        assertThat(script.alerts.getLast().severity()).isEqualTo(Alert.Severity.NOTICE);

        ClaimScript later = known();
        end(later, PAGE, "2025-07-21", null, "2025-06-20", null);
        assertThat(later.alerts.getLast().severity()).isEqualTo(Alert.Severity.INFO);
    }

    @Test
    void shouldCarryWhatElseThePageSays() {
        EndTerms terms = new EndTerms(LocalDate.parse("2025-06-15"), Stage.DEPRECATED, "Legacy", "acme/new");
        end(script, PAGE, "2025-06-05", null, "2025-06-20", terms);

        assertThat(script.alerts.getFirst().statement().metrics())
                .containsEntry("channel", "first-party")
                .containsEntry("source", PAGE)
                .containsEntry("vendorSays", true)
                .containsEntry("announcedOn", "2025-06-05")
                .containsEntry("endsOn", "2025-06-20")
                .containsEntry("notBefore", "2025-06-15")
                .containsEntry("stage", "DEPRECATED")
                .containsEntry("words", "Legacy")
                .containsEntry("replacement", "acme/new")
                .containsEntry("model", "acme/old")
                .containsEntry("country", "US");
    }

    @Test
    void shouldAnnounceAnewWhatWasTakenBackUnderTheSameHappening() {
        end(script, PAGE, "2025-06-05", null, "2025-06-20", null);
        write(script, PAGE, "2025-06-07", null, null, null, null);
        end(script, PAGE, "2025-06-08", null, "2025-06-25", null);
        read(script, PAGE, "2025-06-24");
        script.endDays("2025-06-24", "2025-06-26");

        assertThat(told(script))
                .containsExactly(
                        "CONFIRMED NOTICE acme will retire Old on 2025-06-20",
                        "RETRACTED NOTICE acme no longer says that Old ends on 2025-06-20",
                        "CONFIRMED NOTICE acme will retire Old on 2025-06-25",
                        "FINAL NOTICE acme has retired Old, as announced, on 2025-06-25");
        assertThat(script.alerts).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(script.alerts.subList(0, 3))
                .extracting(Alert::happening)
                .containsOnly(script.alerts.getFirst().happening());
    }
}
