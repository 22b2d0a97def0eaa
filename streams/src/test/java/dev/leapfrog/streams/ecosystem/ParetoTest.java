package dev.leapfrog.streams.ecosystem;

import java.util.List;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.streams.arena.BoardScript;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.MarketScript.closed;
import static dev.leapfrog.streams.ecosystem.MarketScript.open;
import static dev.leapfrog.streams.ecosystem.MarketScript.own;
import static org.assertj.core.api.Assertions.assertThat;

/** Which models nobody beats at their price or below. */
class ParetoTest {
    @Test
    void shouldHoldThoseThatScoreHigherThanEveryCheaperOne() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices(
                        "2025-01-01",
                        own("a/best", 10),
                        own("b/dear", 12),
                        own("c/cheap", 2),
                        own("d/same-price", 2),
                        own("e/cheapest", 1),
                        own("f/same-score", 0.5))
                .board(
                        "2025-01-02",
                        closed("a/best", 1300, 5),
                        closed("b/dear", 1290, 5),
                        open("c/cheap", 1280, 5).country("CN"),
                        closed("d/same-price", 1270, 5),
                        open("e/cheapest", 1200, 5),
                        closed("f/same-score", 1200, 5));

        assertThat(script.pareto().models())
                .extracting(one -> one.model().id().toString())
                .containsExactly("a/best", "c/cheap", "f/same-score");
        assertThat(script.pareto().shareOpen()).isEqualTo(1 / 3.0);
        assertThat(script.pareto().shareChinese()).isEqualTo(1 / 3.0);
    }

    @Test
    void shouldTellOnceOfEachModelThatComesAndGoes() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own("a/best", 10), own("b/new", 8))
                .board("2025-01-02", closed("a/best", 1300, 5))
                .board("2025-01-03", closed("a/best", 1300, 5), closed("b/new", 1310, 5))
                .board("2025-01-04", closed("a/best", 1300, 5), closed("b/new", 1290, 5))
                .board("2025-01-05", closed("a/best", 1300, 5), closed("b/new", 1310, 5))
                .board("2025-01-06", closed("a/best", 1300, 5));

        assertThat(script.told(Kind.PARETO_CHANGED))
                .containsExactly(
                        "2025-01-03 INFO New ($8) is now the best for its price on LMArena text; no longer Best",
                        "2025-01-06 INFO New is no longer the best for its price on LMArena text");
    }

    @Test
    void shouldTellOfAPriceThatIsCut() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own("a/best", 10), own("b/other", 12))
                .board("2025-01-02", closed("a/best", 1300, 5), closed("b/other", 1290, 5))
                .prices("2025-01-03", own("a/best", 10), own("b/other", 6));

        assertThat(script.told(Kind.PARETO_CHANGED))
                .containsExactly("2025-01-03 INFO Other ($6) is now the best for its price on LMArena text");
    }

    @Test
    void shouldTellNothingOfCategories() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .of("lmarena/text/coding")
                .prices("2025-01-01", own("a/best", 10), own("b/new", 8))
                .board("2025-01-02", closed("a/best", 1300, 5))
                .board("2025-01-03", closed("a/best", 1300, 5), closed("b/new", 1310, 5));

        assertThat(script.pareto().models()).hasSize(1);
        assertThat(script.told(Kind.PARETO_CHANGED)).isEmpty();
    }

    @Test
    void shouldFindTheFewThatAreSoldOnALongBoard() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own("a/best", 10), own("e/cheap", 1), own("x/elsewhere", 0.1), own("f/free", 0))
                .board(
                        "2025-01-02",
                        closed("e/cheap", 1200, 5),
                        closed("b/b", 1290, 5),
                        closed("a/best", 1300, 5),
                        closed("c/c", 1280, 5),
                        closed("f/free", 1310, 5),
                        closed("d/d", 1100, 5));

        assertThat(script.pareto().models())
                .extracting(one -> one.model().id() + " " + one.list())
                .containsExactly("a/best 10.0", "e/cheap 1.0");
    }

    @Test
    void shouldTellNothingOfAModelThatGetsAnotherName() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own("a/best", 10), own("b/old", 8))
                .board("2025-01-02", closed("a/best", 1300, 5), closed("b/old", 1290, 5))
                .merge("b/old", BoardScript.model("b/new"), "2025-01-03")
                .board("2025-01-04", closed("a/best", 1300, 5), closed("b/new", 1290, 5));

        assertThat(script.pareto().models())
                .extracting(one -> one.model().id().toString())
                .containsExactly("a/best", "b/new");
        assertThat(script.told(Kind.PARETO_CHANGED)).isEmpty();
    }

    @Test
    void shouldShowTheClaimsOfThoseThatCameAndNameAll() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own("a/best", 10), own("b/new", 8), own("c/new", 9))
                .board("2025-01-02", closed("a/best", 1300, 5))
                .board("2025-01-03", closed("a/best", 1300, 5), closed("b/new", 1310, 5), closed("c/new", 1320, 5));

        assertThat(script.told(Kind.PARETO_CHANGED))
                .containsExactly(
                        "2025-01-03 INFO New ($9) and New ($8) are now each the best for its price on LMArena text;"
                                + " no longer Best");
        Alert alert = script.alerts.getFirst();
        assertThat(alert.statement().after())
                .containsEntry("entered", List.of("c/new", "b/new"))
                .containsEntry("left", List.of("a/best"));
        assertThat(alert.evidence())
                .extracting(one -> one.event() + " " + one.subject())
                .as("the publication, and of each its row and its price")
                .hasSize(5);
    }
}
