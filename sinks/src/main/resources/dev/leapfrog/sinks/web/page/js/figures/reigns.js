// Who held the confirmed lead of each segment, and how long: a row of bars for each.

import { a, add, h, styled } from "../dom.js";
import { DAY, day, daysBetween, iso, many, sentence, share } from "../format.js";
import { frontier } from "../data.js";
import { figure } from "../figure.js";
import * as names from "../names.js";
import { pieces } from "../series.js";

const ROWS = ["all", "closed", "open", "US", "CN"];
const PALETTE = 10;

/** The reigns of a segment, the oldest first: model, from, until, contested. */
function reigns(frontier, segment) {
  const found = [];
  for (const point of frontier) {
    const lead = point.leads?.[segment];
    if (!lead) continue;
    const held = lead.confirmed;
    const key = held ? `${held.model.id} ${held.since}` : "";
    const time = Date.parse(point.publishedAt);
    const open = found.at(-1);
    if (open && open.key === key && !point.scaleBreak) {
      open.until = time;
      continue;
    }
    if (open) open.until = time;
    if (held) found.push({ key, model: held.model, score: held.score, from: Math.min(time, Date.parse(held.since)), until: time,
      censored: held.censored });
    else found.push({ key, model: null, from: time, until: time });
  }
  return found;
}

/** How many labs led, and which one longest, in a sentence. */
function reignTitle(frontier, board) {
  const held = reigns(frontier, "all").filter((reign) => reign.model);
  if (held.length === 0) return `Nobody has held a confirmed lead on ${names.board(board)} yet`;
  const days = new Map();
  const holes = emptyTimes(frontier);
  held.forEach((reign) => {
    const lab = names.lab(reign.model);
    days.set(lab, (days.get(lab) ?? 0) + seen(reign, holes));
  });
  const whole = [...days.values()].reduce((one, other) => one + other, 0);
  const [longest, time] = [...days].sort((one, other) => other[1] - one[1])[0];
  const since = `since ${new Date(held[0].from).getUTCFullYear()}`;
  if (days.size === 1 || whole === 0) return `${longest} alone has led ${names.board(board)} ${since}`;
  return `${sentence(many(word(days.size), "lab"))} have led ${names.board(board)} ${since}; `
    + `${longest} the longest, ${time / whole >= 0.995 ? "nearly all" : share(time / whole)} of the recorded time`;
}

/** Times of which nothing is recorded. */
function emptyTimes(frontier) {
  return pieces(frontier.map(({ publishedAt }) => ({ at: Date.parse(publishedAt) }))).holes;
}

/** How long a reign was seen to last. */
function seen({ from, until }, holes) {
  return holes.reduce((time, [start, end]) => time - Math.max(0, Math.min(until, end) - Math.max(from, start)), until - from);
}

function word(count) {
  return ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][count] ?? count;
}

/** Draws the rows. */
function drawReigns(element, frontier) {
  const rows = ROWS.map((segment) => ({ segment, reigns: reigns(frontier, segment) })).filter((row) => row.reigns.length > 0);
  if (rows.length === 0) {
    add(element, h("p", { class: "empty" }, "No lead has been confirmed yet."));
    return;
  }
  const start = Math.min(...rows.flatMap((row) => row.reigns.map((reign) => reign.from)));
  const end = Math.max(...rows.flatMap((row) => row.reigns.map((reign) => reign.until)), start + DAY);
  const place = (time) => `${((time - start) / (end - start)) * 100}%`;
  const tints = labTints(rows);
  const holes = emptyTimes(frontier);
  element.removeAttribute("role");
  element.removeAttribute("aria-label");
  element.classList.add("reigns");
  add(element,
    rows.map(({ segment, reigns: held }) => h("section", { class: "reign-row", "aria-label": sentence(names.segment(segment)) },
      h("h3", {}, segment === "all" ? "All models" : sentence(names.segment(segment)), lastOf(held)),
      h("ol", {}, held.map((reign) => bar(reign, place, tints)),
        holes.map(([from, to]) => styled(h("li", { class: "hole", "aria-hidden": "true", title: "No recorded data" }),
          { left: place(from), width: `calc(${place(to)} - ${place(from)})` }))))),
    years(start, end, place),
    holes.length > 0 ? h("p", { class: "subtitle" }, "Hatched: no recorded data; whoever led before is not known to have led on.") : null);
}

/** Who holds the lead now, where bars are too narrow for names. */
function lastOf(held) {
  const { model } = held.at(-1);
  return h("small", {}, model ? `, now ${names.model(model)} by ${names.lab(model)}` : ", now contested");
}

function bar(reign, place, tints) {
  const title = reign.model
    ? `${names.model(reign.model)} by ${names.lab(reign.model)}: ${day(reign.from)}${reign.censored ? " or before" : ""} to `
      + `${day(reign.until)}, ${many(daysBetween(reign.from, reign.until), "day")}`
    : `Contested: ${day(reign.from)} to ${day(reign.until)}`;
  const item = h("li", { class: reign.model ? `lab-${tints.get(reign.model.lab)}` : "contested", title },
    reign.model
      ? a(names.address.model(reign.model.id), h("b", {}, names.model(reign.model)), h("span", {}, names.lab(reign.model)),
        h("span", { class: "visually-hidden" }, `, ${title}`))
      : h("span", {}, "contested", h("span", { class: "visually-hidden" }, `, ${title}`)));
  return styled(item, { left: place(reign.from), width: `calc(${place(reign.until)} - ${place(reign.from)})` });
}

/** A colour for each lab: the labs that led longest have colours of their own. */
function labTints(rows) {
  const days = new Map();
  rows.flatMap((row) => row.reigns).filter((reign) => reign.model).forEach((reign) => {
    days.set(reign.model.lab, (days.get(reign.model.lab) ?? 0) + reign.until - reign.from);
  });
  const order = [...days].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0])).map(([lab]) => lab);
  return new Map(order.map((lab, index) => [lab, Math.min(index, PALETTE - 1)]));
}

function years(start, end, place) {
  const marks = [];
  const months = end - start > 400 * DAY ? 12 : end - start > 120 * DAY ? 3 : 1;
  const first = new Date(start);
  for (let month = new Date(Date.UTC(first.getUTCFullYear(), 0)); month.getTime() <= end;
    month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + months))) {
    if (month.getTime() < start) continue;
    const text = months === 12 ? String(month.getUTCFullYear())
      : month.toLocaleString("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" });
    marks.push(styled(h("span", {}, text), { left: place(month.getTime()) }));
  }
  return h("div", { class: "reign-axis", "aria-hidden": "true" }, marks);
}

/** The same as a table. */
function reignRows(frontier) {
  return {
    caption: "Reigns by segment",
    columns: ["Segment", "Model", "Lab", "From", "Until", { text: "Days", number: true }],
    rows: ROWS.flatMap((segment) => reigns(frontier, segment).map((reign) => [sentence(names.segment(segment)),
      reign.model ? names.model(reign.model) : "contested", reign.model ? names.lab(reign.model) : null,
      iso(reign.from) + (reign.censored ? " or before" : ""), iso(reign.until), String(daysBetween(reign.from, reign.until))])),
  };
}

/** Who led, and how long. */
export async function reignFigure(board, level = 2) {
  const points = await frontier(board.board);
  return figure({
    id: "reigns", of: [points], level, title: reignTitle(points, board.board),
    subtitle: "Confirmed leads of each segment. A lead counts when it is statistically clear of every model of another lab; "
      + "until then nobody's reign begins.",
    draw: (plot) => drawReigns(plot, points), rows: () => reignRows(points),
    source: { name: names.board(board.board), at: points.at(-1)?.publishedAt },
    data: { path: `/api/boards/${board.board}/frontier` },
  });
}
