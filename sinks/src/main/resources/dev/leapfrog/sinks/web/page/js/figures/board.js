// Figures of one board: the race, reigns, how crowded and how concentrated its top is.

import { h } from "../dom.js";
import { chart, timeAxis, tip, valueAxis } from "../chart.js";
import { figure } from "../figure.js";
import { day, iso, many, number, points as inPoints } from "../format.js";
import { empty } from "../lazy.js";
import { figures, frontier, gaps, lastGap } from "../data.js";
import * as names from "../names.js";
import { at, broken, pieces } from "../series.js";
import { color } from "../theme.js";
import { drawRace, emptyTimes, gapDetails, gapTitle, raceRows } from "./race.js";
import { drawReigns, reignRows, reignTitle } from "./reigns.js";
import { facts } from "../pages/page.js";

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
      id: "race", level, title, controls, rows: () => raceRows(series, pair),
      subtitle: "This board lists no model of one of the two. Another board or another comparison may have them.",
    });
  }
  const element = figure({
    id: "race", level, title, controls,
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

/** Who led, and how long. */
export async function reignFigure(board, level = 2) {
  const points = await frontier(board.board);
  return figure({
    id: "reigns", level, title: reignTitle(points, board.board),
    subtitle: "Confirmed leads of each segment. A lead counts when it is statistically clear of every model of another lab; "
      + "until then nobody's reign begins.",
    draw: (plot) => drawReigns(plot, points), rows: () => reignRows(points),
    source: { name: names.board(board.board), at: points.at(-1)?.publishedAt },
    data: { path: `/api/boards/${board.board}/frontier` },
  });
}

/** How many models and labs stand at the top, over time. */
export async function crowdFigure(board, level = 2) {
  const points = await figures(board.board);
  const last = points.at(-1);
  if (last?.band === undefined) return empty(`How crowded the top of ${names.board(board.board)} is`, "It has not been measured of this board yet.");
  const title = crowdTitle(last, board);
  return figure({
    id: "crowd", level, title,
    subtitle: `Models within ${inPoints(last.within)} of the leader, and the effective number of labs among the first twenty models `
      + "(1 / HHI: as many labs of equal weight would be as concentrated).",
    summary: `${title}. Effective number of labs: ${last.labs === undefined ? "not known" : number(last.labs)}.`,
    draw: (plot) => chart(plot, (width) => crowdOption(points, width)),
    rows: () => ({
      caption: "Crowd and concentration, newest first",
      columns: ["Published", { text: "Models in the band", number: true }, { text: "Labs in the band", number: true },
        { text: "Effective labs", number: true }, { text: "Effective countries", number: true }],
      rows: points.map((point) => [iso(point.at), ...[point.band, point.bandLabs, point.labs, point.countries]
        .map((value) => (value === undefined ? null : number(value)))]).reverse(),
    }),
    source: { name: names.board(board.board), at: new Date(last.at).toISOString() },
    data: { path: `/api/boards/${board.board}/figures` },
  });
}

function crowdTitle({ band, bandLabs, within, yearAgo }, board) {
  const now = `${many(band, "model")} of ${many(bandLabs, "lab")} stand${band === 1 ? "s" : ""} within ${inPoints(within)} of the lead on `
    + names.board(board.board);
  return yearAgo === undefined ? now : `${now}, ${yearAgo} a year before`;
}

function crowdOption(points, width) {
  const cut = pieces(points);
  const models = (point) => point.band;
  const labs = (point) => point.labs;
  const last = points.at(-1);
  const line = (name, value, tint) => ({ type: "line", name, step: "end", symbol: "none", data: broken(cut.parts, value),
    lineStyle: { color: tint, width: 2.5 }, emphasis: { disabled: true } });
  const series = [line("models", models, color("us")), line("labs", labs, color("closed"))];
  series[0].markArea = emptyTimes(cut.holes, width < 480);
  const label = (value, text, tint) => (value(last) === undefined ? []
    : [{ at: [last.at, value(last)], places: ["right"], must: true, tint, text: [number(value(last)), text] }]);
  const shown = (value) => (value === undefined ? "–" : number(value));
  return {
    grid: { left: 34, right: width < 480 ? 96 : 110, top: 28, bottom: 30 },
    xAxis: timeAxis(width), yAxis: valueAxis("number", { min: 0, minInterval: 1 }),
    tooltip: { trigger: "axis", formatter: (hovered) => {
      const point = at(points, hovered[0].axisValue);
      return point ? tip(day(point.at), [
        { color: color("us"), name: "Models in the band", value: shown(point.band) },
        { name: "Labs in the band", value: shown(point.bandLabs) },
        { color: color("closed"), name: "Effective labs of the first twenty", value: shown(point.labs) }]) : "";
    } },
    series,
    labels: [...label(models, "models in band", color("us")), ...label(labs, "effective labs", color("closed"))],
  };
}
