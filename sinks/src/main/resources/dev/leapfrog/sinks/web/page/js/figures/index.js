// The index of capability: one scale over all boards that share models.

import { indexLeads } from "../data.js";
import { figure } from "../figure.js";
import { day, many, number } from "../format.js";
import { empty } from "../lazy.js";
import * as names from "../names.js";
import { yearBefore } from "../series.js";
import { drawRace, raceRows } from "./race.js";

const PAIRS = ["closed-open", "US-CN"];

/** The best of two segments by the index over time. */
export async function indexFigure(wanted, level = 2) {
  const pair = PAIRS.includes(wanted) ? wanted : PAIRS[0];
  const fits = await indexLeads(pair);
  const last = fits.findLast(({ points }) => points !== undefined);
  if (!last) return empty("The index of capability: not fitted yet", "It is fitted when boards share enough models, some of which are reference models.");
  const [first, second] = names.pair(pair);
  const title = indexTitle(fits, last, first, second);
  return figure({
    id: "index", of: [fits], level, title,
    subtitle: `Capability index of the best ${names.segment(first)} and the best ${names.segment(second)} model, one scale fitted to ${many(last.boards, "board")} `
      + `and ${many(last.models, "model")}${last.anchors.length === 2 ? `: ${last.anchors.map(({ name, value }) => `${name} stands at ${number(value)}`).join(", ")}` : ""}. Shaded: 95 % interval.`,
    summary: `${title}. Latest: ${names.model(last.leaderA.model)} ${spread(last.leaderA.score)}, ${names.model(last.leaderB.model)} `
      + `${spread(last.leaderB.score)}, ${day(last.publishedAt)}.`,
    draw: (plot) => drawRace(plot, fits, pair, "INDEX"),
    rows: () => raceRows(fits, pair),
    source: { name: "Leapfrog, from the boards named under Boards", at: last.publishedAt },
    data: { path: "/api/index/leads" },
    notes: [overlap(last) ? "The intervals overlap: which of the two is better is not certain." : null],
  });
}

function indexTitle(fits, last, first, second) {
  const known = fits.filter(({ points }) => points !== undefined).map((fit) => ({ ...fit, at: Date.parse(fit.publishedAt), breaks: fit.scaleBreak }));
  const before = yearBefore(known);
  const by = (points) => many(number(Math.abs(points)), "point");
  const where = "on an index over all boards";
  const then = before ? `, ${Math.abs(before.points) > Math.abs(last.points) ? "down" : "up"} from ${number(Math.abs(before.points))} a year before` : "";
  if (Math.abs(last.points) < 0.05) return `The best ${names.segment(second)} model is level with the best ${names.segment(first)} one ${where}`;
  return `The best ${names.segment(second)} model is ${by(last.points)} ${last.points > 0 ? "behind" : "ahead of"} the best ${names.segment(first)} one `
    + `${where}${before && Math.sign(before.points) === Math.sign(last.points) ? then : ""}`;
}

function spread({ value, low, high }) {
  return low === undefined ? number(value) : `${number(value)} (${number(low)} to ${number(high)})`;
}

function overlap({ leaderA, leaderB }) {
  const [upper, lower] = leaderA.score.value >= leaderB.score.value ? [leaderA.score, leaderB.score] : [leaderB.score, leaderA.score];
  return upper.low !== undefined && lower.high >= upper.low;
}
