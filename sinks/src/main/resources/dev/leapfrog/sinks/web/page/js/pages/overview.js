// The state of the race on one page.

import { a, add, h, put } from "../dom.js";
import { prepare } from "../chart.js";
import { boards } from "../data.js";
import { choices, menu } from "../figure.js";
import { later } from "../lazy.js";
import { select, selected } from "../route.js";
import { ending } from "./page.js";
import { boardGroups, DEFAULT_BOARD, PAIRS, raceFigure } from "../figures/board.js";
import { newestStories } from "../figures/news.js";

// What stands further down is fetched when it comes near, its script included.
const market = () => import("../figures/market.js");

prepare();
boards().catch(() => {}); // Asked for at once; who shows it says what went wrong.

export async function render(main) {
  document.title = "Leapfrog: how AI models pass each other";
  const list = await boards();
  if (list.length === 0) {
    put(main, nothingYet());
    return undefined;
  }
  const top = h("div", { class: "grid" });
  const rest = h("div", { class: "grid" });
  const news = newestStories();
  const show = () => {
    const board = chosenBoard(list);
    const pair = selected("pair", "closed-open");
    put(top, later(() => raceFigure(board, pair, { hero: true, controls: controls(list, board, pair) }),
      { name: "the race", eager: true, classes: "wide hero" }), news.element);
  };
  const below = () => {
    const chosen = chosenBoard(list);
    put(rest,
      later(async () => (await import("../figures/reigns.js")).reignFigure(chosen), { name: "reigns", id: "reigns" }),
      later(async () => (await import("../figures/windows.js")).windowFigure(chosen, selected("pair", "closed-open")), { name: "innovation windows", id: "windows" }),
      later(async () => (await import("../figures/index.js")).indexFigure(selected("pair", "closed-open")), { name: "the index of capability", id: "index", classes: "half" }),
      later(async () => (await import("../figures/crowd.js")).crowdFigure(chosen), { name: "concentration", id: "crowd", classes: "half" }),
      later(async () => (await market()).paretoFigure(), { name: "score against price", id: "pareto", classes: "half" }),
      later(async () => (await market()).capabilityFigure(), { name: "the price of capability", id: "capability", classes: "half" }),
      later(async () => (await market()).enoughFigure(), { name: "good-enough models", id: "good-enough" }),
      later(async () => (await import("../figures/uptake.js")).uptakeFigure(), { name: "shares of use", id: "uptake", classes: "half" }),
      later(async () => (await import("../figures/ends.js")).endsPanel(), { name: "announced ends", id: "ends", classes: "half" }),
      later(async () => (await import("../figures/watch.js")).watchPanel(), { name: "my models", id: "watch" }));
  };
  const showAll = () => {
    show();
    below();
  };
  add(main, top, rest);
  onChoice = showAll;
  showAll();
  return ending(news.end);
}

let onChoice = () => {};

function chosenBoard(list) {
  const wanted = selected("board", DEFAULT_BOARD);
  return list.find((one) => one.board === wanted) ?? list.find((one) => one.board === DEFAULT_BOARD) ?? list[0];
}

function controls(list, board, pair) {
  return [
    choices("Who is compared", PAIRS.map(({ value, text }) => ({ value, text })), pair, (value) => {
      select("pair", value === "closed-open" ? null : value);
      onChoice();
    }),
    menu("Board", boardGroups(list), board.board, (value) => {
      select("board", value === DEFAULT_BOARD ? null : value);
      onChoice();
    }),
  ];
}

function nothingYet() {
  return h("div", { class: "empty" },
    h("h1", {}, "Nothing has been recorded yet"),
    h("p", {}, "Leapfrog has read no leaderboard so far. On the first start it loads its bundled history, which takes some "
      + "seconds; live sources come after it. This page shows them as soon as they are there."),
    h("p", {}, a("/sources", "See what the sources do")),
    h("p", {}, h("button", { type: "button", class: "quiet", onclick: () => location.reload() }, "Look again")));
}
