package dev.leapfrog.browser;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.sinks.history.FoldedHistory;
import dev.leapfrog.sinks.watch.Acceptance;
import dev.leapfrog.sinks.watch.TaskBoards;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchReports;
import dev.leapfrog.sinks.watch.WatchedModel;
import dev.leapfrog.sinks.web.api.Api;
import dev.leapfrog.sinks.web.mine.WatchRoutes;
import dev.leapfrog.sinks.web.server.WebServer;
import dev.leapfrog.sinks.web.server.WebSettings;
import dev.leapfrog.sinks.web.stream.EventStreams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The dashboard as somebody sees and uses it. */
class DashboardBrowserIT {
    private static final List<BoardId> HEADLINE_BOARDS = List.of(BoardId.parse(Telling.BOARD));
    private static final String MODEL = "models/evil/%3Cimg-src=x-onerror='window.owned=5'%3E-open-9";
    private static final List<String> PAGES = List.of(
            "",
            "boards",
            "boards/" + Telling.BOARD,
            "stories",
            "stories/" + Telling.STORY,
            "alerts/" + Telling.ALERT,
            "models?q=evil",
            MODEL,
            "labs/evil",
            "ends",
            "watch",
            "sources");
    private static final int MOST_BYTES = 300 * 1024;
    private static final int LOADS = 5;
    /** A second is the goal; more is allowed where others use the machine, unless the property says otherwise. */
    private static final int USUAL_MILLIS = 4000;

    private static final int PHONE = 390;
    private static final int DESK = 1440;
    private static final int HEIGHT = 900;

    private static Chromium chromium;
    private static FoldedHistory race;
    private static WebServer server;

    private Visit visit;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        race = new FoldedHistory();
        Telling.of(race);
        server = serve(race);
    }

    private static WebServer serve(FoldedHistory told) {
        return serve(told, null);
    }

    private static WebServer serve(FoldedHistory told, @Nullable String token) {
        WebSettings settings = new WebSettings("127.0.0.1", 0, token, Set.of(), Set.of(), 0);
        WatchedModel mine =
                new WatchedModel(ModelId.parse("evil/nobody-knows-this"), WatchedModel.ANY_TASK, Acceptance.ANY, null);
        return WebServer.start(
                settings,
                List.of(
                        new Api(told, HEADLINE_BOARDS),
                        new EventStreams(told),
                        new WatchRoutes(
                                told,
                                () -> new WatchList(List.of(mine)),
                                new WatchReports(new TaskBoards(HEADLINE_BOARDS), InstantSource.system()))));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        visit = chromium.visit(DESK, HEIGHT, ColorScheme.LIGHT);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    private static String at(String path) {
        return server.address() + path;
    }

    @Test
    void shouldSayTheStateOfTheRaceAndDrawIt() {
        Page page = visit.open(at(""));

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(
                        Pattern.compile(
                                "Open models are \\d+ points behind closed ones on LMArena text, down from \\d+ a year before"));
        assertThat(page.locator("#race .plot[data-drawn] canvas")).isVisible();
        assertThat(page.locator("#race .label b").first()).hasText(Pattern.compile("Closed \\d+"));
        visit.requireClean();
    }

    @Test
    void shouldKeepWhatIsSelectedInTheAddress() {
        Page page = visit.open(at(""));
        Locator title = page.locator("h1");

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("US v China").setExact(true))
                .click();
        assertThat(title).containsText("Chinese models are");
        page.getByLabel("Board", new Page.GetByLabelOptions().setExact(true))
                .first()
                .selectOption(Telling.OTHER_BOARD);
        assertThat(title).containsText("LiveBench main");
        assertThat(page).hasURL(Pattern.compile("pair=US-CN&board=livebench/main/overall"));

        page.reload();
        assertThat(title).containsText("LiveBench main");
        visit.requireClean();
    }

    @Test
    void shouldShowTheNumbersOfAChartAsATable() {
        Page page = visit.open(at(""));

        page.locator("#race button")
                .filter(new Locator.FilterOptions().setHasText("Show as table"))
                .click();

        assertThat(page.locator("#race tbody tr")).hasCount(Telling.DAYS);
        assertThat(page).hasURL(Pattern.compile("table=race"));
        visit.requireClean();
    }

    @Test
    void shouldLeadFromAGapToThePagesThatItRestsOn() {
        Page page = visit.open(at(""));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What this rests on"))
                .click();
        Locator evidence = page.locator("section:has(> #evidence)");
        evidence.scrollIntoViewIfNeeded();
        assertThat(evidence).containsText("SHA-256 " + "%064d".formatted(Telling.DAYS - 1));
        assertThat(evidence).containsText("Fetched 9 Nov 2026");
        Locator source = evidence.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName("https://example.org/board.csv"));
        assertThat(source).hasAttribute("rel", Pattern.compile("noopener"));

        evidence.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Telling.HOSTILE_HEADLINE))
                .click();
        assertThat(page.locator("h1")).hasText(Telling.HOSTILE_HEADLINE);
        assertThat(page.locator(".pages li")).hasCount(2);
        visit.requireClean();
    }

    @Test
    void shouldShowANewStoryAsItIsTold() {
        Page page = visit.open(at(""));
        assertThat(page.locator(".live")).hasAttribute("data-state", "live");

        race.add(Telling.story(UUID.randomUUID(), "Something new happened"));

        assertThat(page.locator(".stories .story").first()).containsText("Something new happened");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("New story")))
                .containsText("Something new happened");
        visit.requireClean();
    }

    /** Not only stories are live: whatever has changed is fetched again, and nothing else is drawn anew. */
    @Test
    void shouldDrawAFigureAnewWhenItsNumbersChange() {
        FoldedHistory own = new FoldedHistory();
        Telling.of(own);
        try (WebServer changing = serve(own)) {
            Page page = visit.open(changing.address());
            visit.readToTheEnd();
            assertThat(page.locator(".live")).hasAttribute("data-state", "live");
            assertThat(page.locator("#windows h2")).containsText("(95 % interval: 120 or more)");
            assertThat(page.locator("#windows .bar.opened")).hasCount(1);
            page.evaluate("() => { document.getElementById('pareto').dataset.mark = 'the same element'; }");

            own.add(Telling.closedWindow());

            assertThat(page.locator("#windows .bar.opened")).hasCount(0);
            assertThat(page.locator("#windows h2")).containsText("(95 % interval: 99 or more)");
            assertThat(page.locator("#pareto")).hasAttribute("data-mark", "the same element");
            visit.requireClean();
        }
    }

    @Test
    void shouldFollowNewsOnOtherPagesToo() {
        FoldedHistory own = new FoldedHistory();
        Telling.of(own);
        try (WebServer changing = serve(own)) {
            Page page = visit.open(changing.address() + "ends");
            assertThat(page.locator("h1")).containsText("2 ends announced");
            assertThat(page.locator(".live")).hasAttribute("data-state", "live");

            own.add(Telling.release("other"));

            assertThat(page.locator("h1")).containsText("3 ends announced");
            assertThat(page).hasTitle("Ends \u2013 Leapfrog");
            visit.requireClean();
        }
    }

    @Test
    void shouldCountDaysByTheirDatesWhateverTheHour() {
        Page page = visit.open(server.address());
        org.assertj.core.api.Assertions.assertThat(page.evaluate("""
                        async () => {
                          const { daysBetween, relative } = await import("/js/format.js");
                          const now = Date.parse("2026-11-28T17:50:00Z");
                          return [relative("2026-11-30", now), relative("2026-11-28", now), relative("2025-11-13", now),
                            daysBetween("2025-04-04T19:27:22Z", "2025-05-27T00:31:13Z")].join("; ");
                        }""")).isEqualTo("in 2 days; today; 12 months ago; 53");
    }

    @Test
    void shouldSayOnWhoseChannelAModelEndsAndWhetherItHas() {
        Page page = visit.open(server.address());
        org.assertj.core.api.Assertions.assertThat(page.evaluate("""
                        async () => {
                          const { isOver, mainEnd } = await import("/js/figures/watch.js");
                          const lab = { endsOn: "2026-06-15" };
                          const host = { endsOn: "2026-05-31", provider: "host" };
                          const later = { endsOn: "2099-01-01", provider: "other" };
                          return [mainEnd([host, lab, later]) === lab, mainEnd([host, later]) === later, mainEnd([host]) === host,
                            mainEnd([{}]) === undefined, isOver(host), isOver(later)].join(" ");
                        }""")).isEqualTo("true true true true true false");
    }

    @Test
    void shouldNotDrawUnderTheHandsOfWhoUsesAFigure() {
        FoldedHistory own = new FoldedHistory();
        Telling.of(own);
        try (WebServer changing = serve(own)) {
            Page page = visit.open(changing.address());
            assertThat(page.locator(".live")).hasAttribute("data-state", "live");
            Locator board = page.locator("#race select");
            board.focus();
            own.add(Telling.nextGap());
            page.waitForResponse(
                    response -> response.url().contains("/api/gaps"), () -> own.add(Telling.closedWindow()));

            assertThat(board).isFocused();
            page.locator(".brand").focus();
            page.locator("#race button")
                    .filter(new Locator.FilterOptions().setHasText("Show as table"))
                    .click();
            assertThat(page.locator("#race tbody tr")).hasCount(Telling.DAYS + 1);
        }
    }

    @Test
    void shouldShowForHowLongLeadersStayAhead() {
        Page page = visit.open(at(""));
        visit.readToTheEnd();

        Locator windows = page.locator("#windows");
        assertThat(windows.locator("h2"))
                .hasText("Half of the closed leaders on LMArena text are caught by an open model within 120 days"
                        + " (95 % interval: 120 or more)");
        assertThat(windows.locator(".windows li")).hasCount(3);
        assertThat(windows.locator(".windows li").first()).containsText("160 days");
        assertThat(windows.locator(".plot.small[data-drawn] canvas")).isVisible();
        windows.locator(".windows a").last().focus();
        page.keyboard().press("Tab");
        assertThat(windows.locator("button").filter(new Locator.FilterOptions().setHasText("Show as table")))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(windows.locator("tbody tr").first()).containsText("99+");
        visit.requireClean();
    }

    @Test
    void shouldShowTheIndexAndAllThatABoardListsAgainstItsPrice() {
        Page page = visit.open(at(""));
        visit.readToTheEnd();

        assertThat(page.locator("#index h2"))
                .hasText("The best open model is 7 points behind the best closed one on an index over all boards");
        assertThat(page.locator("#index .plot[data-drawn] canvas")).isVisible();
        assertThat(page.locator("#pareto .subtitle")).containsText("Pale: 1 other model");
        page.locator("#pareto button")
                .filter(new Locator.FilterOptions().setHasText("Show as table"))
                .click();
        assertThat(page.locator("#pareto tbody tr")).hasCount(3);
        visit.requireClean();
    }

    @Test
    void shouldAskOnceForTheTokenAndSayWhenItIsWrong() {
        String token = "a token of some length";
        try (WebServer guarded = serve(race, token)) {
            Page page = visit.page();
            page.navigate(guarded.address());
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("This server asks for its token");
            assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Token")))
                    .isFocused();

            assertThat(seriousViolations(page)).isEmpty();

            page.keyboard().type("another one");
            page.keyboard().press("Enter");
            assertThat(dialog).containsText("That token is wrong");
            assertThat(dialog).hasCount(1);

            page.keyboard().type(token);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Open models are");
            assertThat(page.locator(".live")).hasAttribute("data-state", "live");
            assertThat(dialog).hasCount(0);

            page.reload();
            assertThat(page.locator("h1")).containsText("Open models are");
            Download csv = page.waitForDownload(() -> page.locator("#race a")
                    .filter(new Locator.FilterOptions().setHasText("CSV"))
                    .click());
            assertThat(csv.suggestedFilename()).isEqualTo("gaps.csv");
            assertThat(csv.url()).startsWith("blob:");
        }
    }

    @Test
    void shouldCallAModelTheSameEverywhere() {
        Page page = visit.open(at(""));
        visit.readToTheEnd();
        String shown = ShownName.of(ModelId.parse(Telling.LEADER));

        assertThat(page.locator("#race dd a").first()).hasText(shown);
        assertThat(visit.open(at("boards/" + Telling.BOARD))
                        .locator("#race dd a")
                        .first())
                .hasText(shown);
        assertThat(visit.open(at(MODEL.replace("-open-9", "-closed-9"))).locator("h1"))
                .hasText(shown);
    }

    @Test
    void shouldShowHostileNamesAsTextOnEveryPage() {
        for (String path : PAGES) {
            Page page = visit.open(at(path));
            visit.readToTheEnd();

            assertThat(page.evaluate("() => window.owned ?? null")).as(path).isNull();
            assertThat(page.locator("main img, main script, main svg, main a[href^='javascript']"))
                    .hasCount(0);
        }
        assertThat(visit.open(at("stories/" + Telling.STORY)).locator("h1")).hasText(Telling.HOSTILE_HEADLINE);
        assertThat(visit.page().locator(".pages").first()).containsText(Telling.HOSTILE_ADDRESS);
        visit.requireClean();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void shouldBeAccessible(ColorScheme colors) {
        try (Visit seen = chromium.visit(DESK, HEIGHT, colors)) {
            for (String path : PAGES) {
                Page page = seen.open(at(path));
                seen.readToTheEnd();

                assertThat(seriousViolations(page)).as(path).isEmpty();
            }
        }
    }

    private static List<String> seriousViolations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(found -> List.of("serious", "critical").contains(found.getImpact()))
                        .map(found -> found.getHelp() + " "
                                + found.getNodes().getFirst().getHtml())
                        .toList();
    }

    /** Once the script of the charts is there: what is transferred, and how long until the first chart stands. */
    @Test
    void shouldBeSmallAndQuick() {
        double quickest = Double.MAX_VALUE;
        for (int load = 0; load < LOADS; load++) {
            try (Visit fresh = chromium.visit(DESK, HEIGHT, ColorScheme.LIGHT)) {
                Page page = fresh.open(at(""));
                page.waitForSelector("#race .plot[data-drawn]");
                quickest = Math.min(quickest, ((Number) page.evaluate("() => performance.now()")).doubleValue());
                Number bytes = (Number) page.evaluate(
                        "() => performance.getEntries().reduce((sum, one) => sum + (one.transferSize ?? 0), 0)");

                assertThat(bytes.intValue()).as("bytes of the first view").isLessThan(MOST_BYTES);
            }
        }
        System.out.printf("first chart after %.0f ms, the quickest of %d loads%n", quickest, LOADS);
        assertThat(quickest)
                .as("milliseconds to the first chart")
                .isLessThan(Integer.getInteger("leapfrog.browser.millis", USUAL_MILLIS));
    }

    @Test
    void shouldFitAPhone() {
        try (Visit phone = chromium.visit(PHONE, HEIGHT, ColorScheme.LIGHT)) {
            for (String path : PAGES) {
                Page page = phone.open(at(path));
                phone.readToTheEnd();

                assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(PHONE);
            }
            Page page = phone.open(at(""));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"))
                    .click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Sources").setExact(true))
                    .click();
            assertThat(page).hasURL(at("sources"));
        }
    }

    @Test
    void shouldBeUsableByKeyboard() {
        Page page = visit.open(at(""));

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Boards").setExact(true)))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Boards");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void shouldSayWhenTheServerIsGoneAndTryAgain() {
        Page page = visit.open(at(""));
        page.route("**/api/gaps**", route -> route.abort());
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("US v China").setExact(true))
                .click();
        assertThat(page.locator(".failed.hero")).containsText("The server cannot be reached");

        page.unroute("**/api/gaps**");
        page.locator(".failed.hero button").click();
        assertThat(page.locator("h1")).containsText("Chinese models are");
    }

    @Test
    void shouldSayWhenNothingIsRecorded() {
        try (WebServer empty = serve(new FoldedHistory())) {
            Page page = visit.open(empty.address());

            assertThat(page.locator("h1")).hasText("Nothing has been recorded yet");
            visit.requireClean();
        }
    }

    @Test
    void shouldChangeColoursAndRememberIt() {
        Page page = visit.open(at(""));
        Object before = page.evaluate("() => getComputedStyle(document.body).backgroundColor");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark colours"))
                .click();
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(before);
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }
}
