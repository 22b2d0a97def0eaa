// The race: the best models of two segments over time, with the names of who led on the lines.

import { chart, timeAxis, tip, valueAxis } from "../chart.js";
import { day, iso, many, number, percent, points, score, sentence } from "../format.js";
import { at, broken, pieces, runs, yearBefore } from "../series.js";
import { color } from "../theme.js";
import * as names from "../names.js";

const COLORS = { closed: "closed", open: "open", US: "us", CN: "cn" };

/** The colour of a segment; of "closed:US" that of the part that tells the pair apart. */
export function segmentColor(segment, pair = []) {
  const parts = segment.split(":");
  const other = pair.find((one) => one !== segment)?.split(":") ?? [];
  const own = parts.find((part) => !other.includes(part) && COLORS[part]) ?? parts.find((part) => COLORS[part]);
  return color(COLORS[own] ?? "all");
}

/** The best model of one side of a pair, "A" or "B", at each publication. */
function leaders(gaps, side) {
  const found = [];
  let breaks = false;
  for (const gap of gaps) {
    breaks ||= gap.scaleBreak;
    const standing = gap[`leader${side}`];
    if (!standing) continue;
    found.push({ at: Date.parse(gap.publishedAt), ...standing.score, model: standing.model, breaks });
    breaks = false;
  }
  return found;
}

/** What the gap is, in a sentence: who is how far behind whom, and how that compares with a year before. */
export function gapTitle(pair, board, gaps, scale) {
  const [a, b] = names.pair(pair);
  const known = gaps.filter((gap) => gap.points !== undefined)
    .map((gap) => ({ ...gap, at: Date.parse(gap.publishedAt), breaks: gap.scaleBreak }));
  const last = known.at(-1);
  const title = names.board(board);
  if (!last) return `No ${names.segment(a)} and ${names.segment(b)} models to compare on ${title} yet`;
  const behind = who(b);
  const ahead = who(a);
  const before = yearBefore(known);
  const inPoints = (value) => points(scale === "ELO" && Math.abs(value) >= 10 ? Math.round(value) : value);
  const then = before ? compared(last.points, before.points, inPoints) : "";
  if (Math.abs(last.points) < 0.05) return `${sentence(behind)} models are level with ${ahead} ones on ${title}${then}`;
  if (last.tied) {
    return `${sentence(behind)} models are statistically tied with ${ahead} ones on ${title}, ${inPoints(last.points)} `
      + `${last.points > 0 ? "behind" : "ahead"}${then}`;
  }
  return `${sentence(behind)} models are ${inPoints(last.points)} ${last.points > 0 ? "behind" : "ahead of"} ${ahead} ones `
    + `on ${title}${then}`;
}

function who(segment) {
  return names.segment(segment);
}

function compared(now, then, inPoints) {
  const from = inPoints(then).replace(/ points?$/, "");
  if (Math.sign(now) !== Math.sign(then) && Math.abs(then) >= 0.05) {
    return `, from ${from} ${then > 0 ? "behind" : "ahead"} a year before`;
  }
  const [less, more] = [Math.abs(then) / Math.abs(now), Math.abs(now) / Math.abs(then)];
  if (less >= 1.9 && less <= 2.1) return `, half as far as a year before`;
  if (more >= 1.9 && more <= 2.1) return `, twice as far as a year before`;
  if (inPoints(now) === inPoints(then)) return ", as a year before";
  return `, ${Math.abs(now) < Math.abs(then) ? "down" : "up"} from ${from} a year before`;
}

/** More of the last gap: percent, win rate, days, and what is not known. */
export function gapDetails(gap, scale) {
  if (!gap || gap.points === undefined) return [];
  const details = [];
  if (gap.percent !== undefined) details.push({ value: percent(Math.abs(gap.percent)), text: "of the lower score" });
  if (gap.winRate !== undefined) {
    details.push({ value: percent(gap.winRate * 100), text: "of comparisons the leader would win" });
  }
  if (gap.lagDays !== undefined) {
    const interval = gap.lagDaysLow !== undefined && gap.lagDaysHigh !== undefined
      ? `${number(Math.min(gap.lagDaysLow, gap.lagDaysHigh), 0)} to ${number(Math.max(gap.lagDaysLow, gap.lagDaysHigh), 0)} days by the interval of its score` : null;
    details.push({ value: many(Math.abs(gap.lagDays), "day"), interval, text: gap.lagDays >= 0 ? "later than a model as good" : "before a model as good" });
  }
  if (gap.pointsFrom !== undefined && scale !== undefined) {
    details.push({
      value: `${number(gap.pointsFrom)} to ${number(gap.pointsTo)}`,
      text: "points, as openness or country of some models is not known",
    });
  }
  return details;
}

/** Draws the lines of two segments. */
export function drawRace(element, gaps, pair, scale) {
  const [first, second] = names.pair(pair);
  const segments = [{ segment: first, points: leaders(gaps, "A") }, { segment: second, points: leaders(gaps, "B") }]
    .filter((one) => one.points.length > 0);
  return chart(element, (width) => option(segments, [first, second], scale, width));
}

function option(segments, pair, scale, width) {
  const narrow = width < 640;
  const every = segments.flatMap((one) => one.points);
  const ends = segments.map((one) => one.points.at(-1).value);
  const upper = ends.length < 2 || ends[0] >= ends[1] ? 0 : 1;
  const series = segments.flatMap(({ segment, points }) => lines(segment, points, segmentColor(segment, pair)));
  const cut = pieces(segments[0]?.points ?? []);
  if (series.length > 0) series[0].markArea = emptyTimes(cut.holes, narrow);
  if (series.length > 0 && cut.breaks.length > 0) series[0].markLine = breakLines(cut.breaks);
  return {
    grid: { left: 44, right: narrow ? 106 : 176, top: 34, bottom: 32 },
    xAxis: timeAxis(width),
    yAxis: valueAxis(names.unit(scale), { scale: true }),
    lines: segments.flatMap(({ points }) => steps(points)),
    tooltip: { trigger: "axis", axisPointer: { type: "line", lineStyle: { color: color("muted") } },
      formatter: (hovered) => tooltip(segments, pair, hovered[0].axisValue) },
    series,
    labels: segments.flatMap(({ segment, points }, index) =>
      labels(segment, points, segmentColor(segment, pair), index === upper, narrow, span(every))),
  };
}

/** A line as the corners of its steps, which labels keep clear of. */
function steps(points) {
  return pieces(points).parts.map((part) => part.flatMap((point, index) =>
    (index === 0 ? [[point.at, point.value]] : [[point.at, part[index - 1].value], [point.at, point.value]])));
}

function span(points) {
  const times = points.map((point) => point.at);
  return Math.max(...times) - Math.min(...times);
}

function lines(segment, points, tint) {
  const { parts } = pieces(points);
  const data = broken(parts, (point) => point.value);
  const low = broken(parts, (point) => point.low);
  const band = broken(parts, (point) => (point.low === undefined ? null : point.high - point.low));
  const line = { type: "line", name: segment, step: "end", symbol: "none", data, z: 3, emphasis: { disabled: true },
    lineStyle: { color: tint, width: 2.5 }, itemStyle: { color: tint } };
  const hidden = { type: "line", step: "end", symbol: "none", silent: true, stack: `${segment} interval`,
    lineStyle: { opacity: 0 }, emphasis: { disabled: true }, z: 1 };
  const interval = points.some((point) => point.low !== undefined)
    ? [{ ...hidden, data: low }, { ...hidden, data: band, areaStyle: { color: tint, opacity: 0.16 } }] : [];
  const changes = { type: "scatter", symbolSize: 6, z: 4, silent: true, itemStyle: { color: tint },
    data: runs(points, (point) => point.model.id).map(({ points: [first] }) => [first.at, first.value]) };
  return [line, ...interval, changes];
}

const ABOVE = ["above-left", "above", "above-right"];
const BELOW = ["below-right", "below", "below-left"];

/** At the end of each line its name, and on it the names of those who led for a while, where they took over. */
function labels(segment, points, tint, above, narrow, whole) {
  const last = points.at(-1);
  const least = (narrow ? 0.1 : 0.025) * whole;
  const led = runs(points, (point) => point.model.id);
  const length = narrow ? 24 : 34;
  const named = led.map(({ points: [first] }, index) => ({
    at: [first.at, first.value], places: above ? ABOVE : BELOW, text: cut(names.model(first.model), length),
    time: (led[index + 1]?.points[0].at ?? last.at) - first.at, distance: 4,
  })).slice(0, -1).filter((one) => one.time >= least).sort((one, other) => other.time - one.time);
  return [{
    at: [last.at, last.value], places: ["right"], must: true, tint,
    text: [`${sentence(names.segment(segment))} ${number(last.value)}`, cut(names.model(last.model), narrow ? 14 : 26)],
  }, ...named];
}

function cut(text, length) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** Shades the times of which nothing was recorded. */
export function emptyTimes(holes, narrow = false, position = "insideBottom") {
  return {
    silent: true, itemStyle: { color: color("hole") },
    label: { color: color("muted"), fontSize: 12, position, distance: 10,
      formatter: narrow ? "no data" : "no recorded data" },
    data: holes.map(([from, to]) => [{ xAxis: from }, { xAxis: to }]),
  };
}

/** Marks where the scale changed. */
export function breakLines(breaks) {
  return {
    silent: true, symbol: "none", lineStyle: { color: color("muted"), type: [2, 3] },
    label: { color: color("muted"), fontSize: 12, position: "insideEndTop", formatter: "new scale" },
    data: breaks.map((time) => ({ xAxis: time })),
  };
}

function tooltip(segments, pair, time) {
  const found = segments.map((one) => ({ segment: one.segment, point: at(one.points, time) })).filter((one) => one.point);
  if (found.length === 0) return "";
  const rows = found.map(({ segment, point }) => ({
    color: segmentColor(segment, pair), name: `${sentence(names.segment(segment))}: ${names.model(point.model)}`,
    value: score(point),
  }));
  if (found.length === 2) {
    rows.push({ name: "Gap", value: points(found[0].point.value - found[1].point.value) });
  }
  return tip(day(Math.max(...found.map((one) => one.point.at))), rows);
}

/** The numbers of the chart as a table, newest first. */
export function raceRows(gaps, pair) {
  const [first, second] = names.pair(pair).map((segment) => sentence(names.segment(segment)));
  const cells = (standing) => (standing ? [names.model(standing.model), score(standing.score)] : [null, null]);
  return {
    caption: "Leaders and gap at each publication, newest first",
    columns: ["Published", first, { text: "Score (95 % interval)", number: true }, second,
      { text: "Score (95 % interval)", number: true }, { text: "Gap, points", number: true }],
    rows: gaps.map((gap) => [iso(gap.publishedAt), ...cells(gap.leaderA), ...cells(gap.leaderB),
      gap.points === undefined ? null : number(gap.points)]).reverse(),
  };
}
