// The race on one board, and which boards and comparisons there are to choose.

import { h } from "../dom.js";
import { gaps, lastGap } from "../data.js";
import { figure } from "../figure.js";
import { day, number, points as inPoints } from "../format.js";
import * as names from "../names.js";
import { facts } from "../pages/page.js";
import { drawRace, gapDetails, gapTitle, raceRows } from "./race.js";

export const DEFAULT_BOARD = "lmarena/text/overall";

/** What is compared, and how it is called. */
export const PAIRS = [
  { value: "closed-open", text: "Closed v open" },
  { value: "US-CN", text: "US v China" },
  { value: "open:US-open:CN", text: "US v China, open" },
  { value: "closed:US-open:CN", text: "Closed US v open China" },
];

/** The choices of a menu of boards, by publisher; boards without a history come last. */
export function boardGroups(boards) {
  return [...boards]
    .sort((one, other) => rank(one) - rank(other) || one.board.localeCompare(other.board))
    .map(({ board }) => ({ value: board, text: names.board(board), group: names.publisher(board) }))
    .sort((one, other) => (one.group === "LMArena" ? 0 : 1) - (other.group === "LMArena" ? 0 : 1));
}

function rank({ board }) {
  return board === DEFAULT_BOARD ? 0 : board.endsWith("/overall") ? 1 : 2;
}

/** The race between two segments. */
export async function raceFigure(board, pair, { hero = false, controls = null, level = hero ? 1 : 2 } = {}) {
  const [series, last] = await Promise.all([gaps(board.board, pair), lastGap(board.board, pair)]);
  const [first, second] = names.pair(pair);
  const title = gapTitle(pair, board.board, series, board.scale);
  if (last?.points === undefined) {
    return figure({
      id: "race", of: [series, last], level, title, controls, rows: () => raceRows(series, pair),
      subtitle: "This board lists no model of one of the two. Another board or another comparison may have them.",
    });
  }
  const element = figure({
    id: "race", of: [series, last], level, title, controls,
    subtitle: `Score of the best ${names.segment(first)} and the best ${names.segment(second)} model at each publication of `
      + `${names.board(board.board)}, in ${names.unit(board.scale)}${last.leaderA.score.low === undefined ? "" : "; shaded: 95 % interval"}.`,
    summary: `${title}. Latest: ${names.model(last.leaderA.model)} ${number(last.leaderA.score.value)}, `
      + `${names.model(last.leaderB.model)} ${number(last.leaderB.score.value)}, ${day(last.publishedAt)}.`,
    draw: (plot) => drawRace(plot, series, pair, board.scale),
    rows: () => raceRows(series, pair),
    source: { name: names.board(board.board), url: last.provenance.url, at: last.publishedAt },
    data: { path: "/api/gaps", parameters: { board: board.board, pair } },
    notes: [last.unknownAbove?.length
      ? `${names.model(last.unknownAbove[0].model)} stands above one of the leaders and may belong to it; whether its weights are `
        + "open, or where its lab is, is not known."
      : null,
    last.stale ? "A leader is missing from the last list, which was incomplete; nothing is concluded from it." : null],
  });
  element.querySelector("figcaption").before(gapFacts(last, pair, board));
  return element;
}

function gapFacts(gap, pair, board) {
  const [first, second] = names.pair(pair);
  const tint = (segment) => ({ closed: "closed", open: "open", US: "us", CN: "cn" })[segment.split(":")[0] === "open"
    && pair.includes("open:US") ? segment.split(":")[1] : segment.split(":")[0]] ?? "";
  const leader = (segment, standing) => ({
    name: `Best ${names.segment(segment)} model`, classes: tint(segment),
    value: h("a", { href: names.address.model(standing.model.id) }, names.model(standing.model)),
    small: `${names.lab(standing.model)}, ${number(standing.score.value)}${standing.score.low === undefined ? ""
      : ` (${number(standing.score.low)} to ${number(standing.score.high)})`}`,
  });
  const [one, ...more] = gapDetails(gap, board.scale);
  return facts([
    leader(first, gap.leaderA), leader(second, gap.leaderB),
    { name: "Gap", value: `${inPoints(gap.points)}${gap.tied ? ", tied" : ""}`,
      small: [one ? `${one.value} ${one.text}` : null, h("a", { href: evidence(gap) }, "What this rests on")].filter(Boolean)
        .flatMap((part, index) => (index ? [" · ", part] : [part])) },
    ...more.filter(({ interval }) => interval !== undefined).map(({ value, interval, text }) => ({ name: `Released ${text}`, value, small: interval })),
  ]);
}

function evidence(gap) {
  return `/boards/${gap.board}?pair=${encodeURIComponent(`${gap.a}-${gap.b}`)}#evidence`;
}
