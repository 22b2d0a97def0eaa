package dev.leapfrog.ingest.source.definition.paging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.NothingNew;
import dev.leapfrog.ingest.source.Parsed;
import dev.leapfrog.ingest.source.Parsing;
import dev.leapfrog.ingest.source.Part;
import dev.leapfrog.ingest.source.Parts;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.Unrecognised;
import dev.leapfrog.ingest.source.definition.Definitions;
import dev.leapfrog.ingest.source.definition.InvalidDefinitionException;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.ListedScore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A list over three pages of two rows, five rows in all. */
class PaginationTest {
    private static final String DEFINITION = """
            - source: paged
              about: a list over pages
              format: json
              urls: https://example.org/rows?list={list}&offset={offset}
              pages: {part: offset, first: 0, size: 2, total: total, rows: rows.*, same: [$total, date]}
              published: rows.0.date
              boards:
                - board: example/{arena}/overall
                  arena: "@url.list"
                  scale: ELO
                  version: one
                  complete: true
                  rows: rows.*
                  model: name
                  score: score
            """;
    private static final List<String> APRIL = List.of("2026-04-01", "2026-04-01");
    private static final List<String> MAY = List.of("2026-05-01", "2026-05-01");

    private final Map<String, String> kept = new HashMap<>();
    private Source source;

    @BeforeEach
    void define() throws InvalidDefinitionException {
        source = Definitions.read(DEFINITION.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    @Test
    void shouldNameTheOtherPagesOnTheFirst() {
        assertThat(((Part) read(0, APRIL)).next())
                .containsExactly(url(2), url(4))
                .allMatch(source::reads);
    }

    @Test
    void shouldMakeOneListOfAllPages() {
        assertThat(read(0, APRIL)).isInstanceOf(Part.class);
        assertThat(read(2, APRIL)).isInstanceOf(Part.class);

        assertThat(names(read(4, APRIL))).containsExactly("m0", "m1", "m2", "m3", "m4");
    }

    @Test
    void shouldKeepNothingOfAListThatIsWhole() {
        readAll(APRIL);

        assertThat(kept.values()).hasSize(3).allMatch(String::isEmpty);
    }

    @Test
    void shouldTakePagesInAnyOrderAfterTheFirst() {
        read(0, APRIL);
        read(4, APRIL);

        assertThat(names(read(2, APRIL))).containsExactly("m0", "m1", "m2", "m3", "m4");
    }

    @Test
    void shouldSayNothingWhenALaterPageIsOfAnotherEdition() {
        read(0, APRIL);
        read(2, APRIL);

        assertThat(read(4, MAY))
                .isEqualTo(new Unrecognised("torn: this page and the first are of two editions of the list"));
    }

    @Test
    void shouldBeginAnewAfterATornSnapshot() {
        read(0, APRIL);
        read(2, MAY);

        assertThat(names(readAll(MAY))).hasSize(5);
    }

    @Test
    void shouldNotMixPagesOfTwoFetches() {
        read(0, APRIL);
        read(2, APRIL);
        read(0, MAY);

        assertThat(read(4, MAY)).as("page 2 has not been read again").isInstanceOf(Part.class);
    }

    @Test
    void shouldSayNothingOfAPageThatHoldsTwoEditions() {
        assertThat(read(0, List.of("2026-04-01", "2026-05-01")))
                .isEqualTo(new Unrecognised("torn: rows of two editions of the list on one page"));
    }

    @Test
    void shouldSayNothingOfAPageThatLacksRows() {
        assertThat(read(0, List.of("2026-04-01")))
                .isEqualTo(new Unrecognised("torn: 1 rows on a page that should have 2"));
    }

    @Test
    void shouldRefuseALaterPageWithoutTheFirst() {
        assertThat(read(2, APRIL)).isEqualTo(new Unrecognised("the first page of the list has not been read"));
    }

    @Test
    void shouldRefuseAPageBeyondTheList() {
        read(0, APRIL);

        assertThat(read(6, APRIL)).isInstanceOf(Unrecognised.class);
        assertThat(read(3, APRIL)).isEqualTo(new Unrecognised("the list has no such page"));
    }

    @Test
    void shouldKeepListsApartThatShareAnAddress() {
        read(0, APRIL);
        source.parse(url(0).replace("list=text", "list=vision"), body(0, MAY), new Parts(kept));

        assertThat(read(2, APRIL)).isInstanceOf(Part.class);
    }

    @Test
    void shouldFollowPagesThatOnlyTellWhetherThereIsAnother() throws InvalidDefinitionException {
        source = Definitions.read(DEFINITION
                        .replace("total: total", "more: more")
                        .replace("$total, date", "date")
                        .getBytes(StandardCharsets.UTF_8))
                .getFirst();

        assertThat(((Part) read(0, APRIL)).next()).containsExactly(url(2));
        assertThat(((Part) read(2, APRIL)).next()).containsExactly(url(4));
        assertThat(names(read(4, APRIL))).containsExactly("m0", "m1", "m2", "m3", "m4");
    }

    @Test
    void shouldAskForNoOtherPageWhenTheFirstIsAsItWasWhenTheListWasReadWhole() throws InvalidDefinitionException {
        source = Definitions.read(with("firstTells: true")).getFirst();
        readAll(APRIL);

        assertThat(read(0, APRIL)).isEqualTo(new NothingNew("the list that was read before"));
        assertThat(names(readAll(MAY))).hasSize(5);
        assertThat(read(0, APRIL)).as("an edition before the last").isInstanceOf(Part.class);
    }

    @Test
    void shouldAskAgainForAListThatWasNotReadToItsEnd() throws InvalidDefinitionException {
        source = Definitions.read(with("firstTells: true")).getFirst();
        read(0, APRIL);
        read(2, APRIL);

        assertThat(read(0, APRIL)).isInstanceOf(Part.class);
    }

    @Test
    void shouldTakeAnEmptyListForThePageOnlyWhereThatIsSaid() throws InvalidDefinitionException {
        byte[] empty = "{\"rows\": [], \"total\": 0}".getBytes(StandardCharsets.UTF_8);
        byte[] lost = "{\"rows\": [], \"total\": 5}".getBytes(StandardCharsets.UTF_8);
        Source mayBeEmpty = Definitions.read(with("mayBeEmpty: true")).getFirst();

        assertThat(mayBeEmpty.parse(url(0), empty, Parts.none())).isInstanceOf(NothingNew.class);
        assertThat(mayBeEmpty.parse(url(0), lost, Parts.none())).isInstanceOf(Unrecognised.class);
        assertThat(source.parse(url(0), empty, Parts.none())).isInstanceOf(Unrecognised.class);
    }

    private static byte[] with(String setting) {
        return DEFINITION
                .replace("part: offset,", "part: offset, " + setting + ",")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void shouldRefuseADefinitionThatDoesNotSayHowManyPagesThereAre() {
        byte[] without = DEFINITION.replace("total: total, ", "").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Definitions.read(without))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("needs either 'total' or 'more'");
    }

    private Parsing readAll(List<String> dates) {
        read(0, dates);
        read(2, dates);
        return read(4, dates);
    }

    private Parsing read(int offset, List<String> dates) {
        Parsing parsing = source.parse(url(offset), body(offset, dates), new Parts(kept));
        if (parsing instanceof Part part) {
            kept.put(part.name(), part.text());
        } else if (parsing instanceof Parsed parsed) {
            parsed.parts().forEach(part -> kept.put(part.name(), part.text()));
        }
        return parsing;
    }

    private static String url(int offset) {
        return "https://example.org/rows?list=text&offset=" + offset;
    }

    private static byte[] body(int offset, List<String> dates) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < dates.size() && offset + i < 5; i++) {
            rows.add("{\"name\": \"m%d\", \"score\": %d, \"date\": \"%s\"}"
                    .formatted(offset + i, 1000 + offset + i, dates.get(i)));
        }
        return "{\"rows\": [%s], \"total\": 5, \"more\": %s}"
                .formatted(String.join(", ", rows), offset < 4)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names(Parsing parsing) {
        return ((Parsed) parsing)
                .listings().stream()
                        .map(BoardListing.class::cast)
                        .flatMap(board -> board.rows().stream())
                        .map(ListedScore::name)
                        .toList();
    }
}
