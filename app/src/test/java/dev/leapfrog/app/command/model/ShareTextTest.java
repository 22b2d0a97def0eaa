package dev.leapfrog.app.command.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.output.UptakeShares.Leading;
import dev.leapfrog.events.output.UptakeShares.Shares;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.sinks.model.KnownModel;
import dev.leapfrog.sinks.share.SharesAt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Shares of use and what is known of a model, as people read them. */
class ShareTextTest {
    private static final Plots PLOTS = Plots.ofAscii(0);
    private static final Instant AT = Instant.parse("2026-03-31T10:00:00Z");
    private static final Model MODEL = new Model(
            ModelId.parse("acme/tiger-2"),
            "tiger-2",
            "acme",
            "Acme",
            "US",
            Openness.OPEN_WEIGHTS,
            null,
            7.0,
            SizeTier.SMALL,
            LocalDate.parse("2026-03-01"),
            DateBasis.STATED,
            true);
    private static final UptakeShares STATE = new UptakeShares(
            provenance(),
            AT,
            "huggingface/downloads",
            "first 100 by downloads",
            100,
            2_500_000,
            null,
            new Shares(
                    new TreeMap<>(Map.of("acme", 0.9, "unknown", 0.1)),
                    new TreeMap<>(Map.of("US", 0.5, "CN", 0.4, "unknown", 0.1)),
                    new TreeMap<>(Map.of("open_source", 0.3, "open_weights", 0.2, "closed", 0.4, "unknown", 0.1))),
            new TreeMap<>(Map.of("country", new Leading("US", AT), "openness", new Leading(null, null))),
            List.of(new UptakeShares.Top(MODEL, 2_250_000, 0.9)));

    @Test
    void shouldShowSharesAndHowSoonModelsCameToLevels() {
        SharesAt known = new SharesAt(Instant.MAX);
        known.fold(uptake());

        assertThat(new ShareText(STATE, known, PLOTS).lines())
                .containsExactly(
                        "Hugging Face downloads (huggingface/downloads), first 100 by downloads, 100 names, 2026-03-31,"
                                + " 2.5M in all, from hub",
                        "  country   US 50.0%, CN 40.0%, not known 10.0%; US leads since 2026-03-31",
                        "  openness  open 50.0%, closed 40.0%, not known 10.0% (open source 30.0%, open weights 20.0%); what is not known"
                                + " could decide who leads",
                        "  lab       acme 90.0%, not known 10.0%; what is not known could decide who leads",
                        "  Tiger 2                              Acme             US      2.3M  90.0%  1M in 9 days");
    }

    @Test
    void shouldNotSayThatOneLeadsWhoIsBehind() {
        UptakeShares behind = new UptakeShares(
                provenance(),
                AT,
                "ollama/pulls",
                "all",
                3,
                100,
                null,
                STATE.shares(),
                new TreeMap<>(Map.of("country", new Leading("CN", AT))),
                List.of());

        assertThat(new ShareText(behind, new SharesAt(AT), PLOTS).lines())
                .contains("  country   US 50.0%, CN 40.0%, not known 10.0%; the last clear leader was CN");
    }

    @Test
    void shouldWriteTheSameAsJson() {
        SharesAt known = new SharesAt(Instant.MAX);
        known.fold(uptake());

        assertThat(EventJson.text(new ShareText(STATE, known, PLOTS).fields()))
                .contains("\"universe\":\"first 100 by downloads\"", "\"US\":0.5", "\"days\":9");
    }

    @Test
    void shouldShowTheLastStateUpToATime() {
        SharesAt known = new SharesAt(AT.minusSeconds(1));
        known.fold(STATE);
        known.fold(uptake());

        assertThat(known.lists()).isEmpty();
        assertThat(known.of(MODEL.id())).isEmpty();
    }

    @Test
    void shouldSayWhatIsNotKnownOfAModel() {
        KnownModel model = new KnownModel(
                MODEL,
                null,
                List.of(new KnownModel.Claim("hub", "OPEN_WEIGHTS", "LICENSED_WEIGHTS")),
                List.of(),
                List.of(),
                new TreeMap<>(Map.of("huggingface/downloads", uptake())));

        assertThat(new ModelText(model).lines())
                .contains(
                        "Tiger 2 (acme/tiger-2)",
                        "  openness   open weights; hub says open weights (licensed weights)",
                        "  size       7 billion parameters, small",
                        "  released   2026-03-01 (stated)",
                        "Offers, dollars per million tokens in and out: none known",
                        "Boards: none known",
                        "  huggingface/downloads 2.3M, 2026-03-31; came to 1M on 2026-03-10, 9 days after its release");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "950, 950", "999.96, 1k", "108500000, 108.5M", "2677968406380, 2.7tn"})
    void shouldWriteAmountsInShort(double value, String text) {
        assertThat(Amounts.of(value)).isEqualTo(text);
    }

    private static UptakeFact uptake() {
        return new UptakeFact(
                provenance(),
                AT,
                MODEL,
                "huggingface/downloads",
                2_250_000,
                null,
                List.of("hub"),
                List.of(
                        new UptakeFact.Reached(100_000, null, null),
                        new UptakeFact.Reached(1_000_000, LocalDate.parse("2026-03-10"), 9L)));
    }

    private static Provenance provenance() {
        return new Provenance("hub", "https://example.org/", AT, null, "00", "hub/1", "test", 0, Mode.BACKFILL);
    }
}
