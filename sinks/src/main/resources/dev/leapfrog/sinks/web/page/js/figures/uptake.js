// Who uses what: shares of use by country, openness and lab.

import { h, put } from "../dom.js";
import { chart, timeAxis, tip, valueAxis } from "../chart.js";
import { choices, figure, menu } from "../figure.js";
import { day, iso, large, many, share, sentence } from "../format.js";
import { measures, uptake } from "../data.js";
import { empty, from, madeFrom } from "../lazy.js";
import * as names from "../names.js";
import { select, selected } from "../route.js";
import { at, broken, pieces } from "../series.js";
import { color } from "../theme.js";
import { emptyTimes } from "./race.js";

const DIVISIONS = [{ value: "countries", text: "Country" }, { value: "openness", text: "Openness" }, { value: "labs", text: "Lab" }];
const TINTS = { US: "us", CN: "cn", open: "open", closed: "closed" };
const OTHERS = ["all", "notice", "us", "open", "cn", "closed"];
const MOST = 5;

/** The figure, with the measure and the division to choose. */
export async function uptakeFigure(level = 2) {
  const known = [...await measures()].sort((one, other) => weight(other) - weight(one) || one.measure.localeCompare(other.measure));
  if (known.length === 0) {
    return empty("Shares of use: no recorded data", "Downloads, likes and routed tokens are read with the live sources, or from a recording.");
  }
  const place = h("div", { class: "swap" });
  const show = async () => {
    const chosen = known.find((one) => key(one) === selected("measure")) ?? known[0];
    const division = selected("by", "countries");
    const made = one(await uptake(chosen.measure, chosen.universe), division, level, [
      choices("Divided by", DIVISIONS, division, (value) => {
        select("by", value === "countries" ? null : value);
        show();
      }),
      menu("Measure", known.map((one) => ({ value: key(one), text: title(one) })), key(chosen), (value) => {
        select("measure", value === key(known[0]) ? null : value);
        show();
      }),
    ]);
    put(place, made);
    from(place, ...madeFrom(made));
  };
  await show();
  return place;
}

function key({ measure, universe }) {
  return `${measure} ${universe}`;
}

/** Tokens that were paid for say most; then what was counted over most names. */
function weight({ measure, entries }) {
  return (measure === "openrouter/tokens" ? 1e6 : 0) + entries;
}

function title({ measure, universe }) {
  return `${sentence(names.measure(measure))}, ${universe}`;
}

function one(states, division, level, controls) {
  const last = states.at(-1);
  const points = states.map((state) => ({ at: Date.parse(state.at), shares: parts(state, division) }));
  const order = [...points.at(-1).shares].sort((x, y) => y[1] - x[1]);
  const shown = order.filter(([key]) => key !== "unknown").slice(0, MOST).map(([key]) => key);
  const [first, value] = order.find(([key]) => key !== "unknown") ?? ["unknown", 1];
  const headline = `${holder(first, division)} ${share(value)} of ${names.measure(last.measure)} (${last.universe})`;
  return figure({
    id: "uptake", of: [states], level, title: headline, controls,
    subtitle: `Shares of ${names.measure(last.measure)} over ${many(last.entries, "name")} of the list; ${large(last.total)} in all.`
      + (points.at(-1).shares.has("unknown") ? ` Of ${share(points.at(-1).shares.get("unknown"))} it is not known.` : ""),
    summary: `${headline}: ${order.map(([key, part]) => `${called(key, division)} ${share(part)}`).join(", ")}.`,
    draw: (plot) => chart(plot, (width) => (points.length > 2 ? option(points, shown, division, width) : bars(order, division))),
    rows: () => ({
      caption: `${headline}, newest first`,
      columns: ["Date", ...shown.map((key) => ({ text: called(key, division), number: true })), { text: "Not known", number: true }],
      rows: points.map((point) => [iso(point.at), ...shown.map((key) => share(point.shares.get(key) ?? 0)), share(point.shares.get("unknown") ?? 0)]).reverse(),
    }),
    source: { name: names.measure(last.measure), url: last.provenance?.url, at: last.at },
    data: { path: "/api/uptake", parameters: { measure: last.measure, universe: last.universe } },
  });
}

/** Shares by key; the kinds of openness are put together into open and closed. */
function parts(state, division) {
  const raw = Object.entries(state.shares[division] ?? {});
  if (division !== "openness") return new Map(raw);
  const sums = new Map();
  for (const [key, part] of raw) {
    const kind = key === "closed" || key === "unknown" ? key : "open";
    sums.set(kind, (sums.get(kind) ?? 0) + part);
  }
  return sums;
}

function called(key, division) {
  if (key === "unknown") return "not known";
  if (division === "labs") return names.labOf(key);
  return division === "countries" ? names.country(key) : key;
}

function holder(key, division) {
  if (key === "unknown") return "Models of unknown origin take";
  if (division === "labs") return `Models of ${names.labOf(key)} take`;
  return `${sentence(names.segment(key))} models take`;
}

function tint(key, index) {
  return color(TINTS[key] ?? OTHERS[index % OTHERS.length]);
}

function option(points, shown, division, width) {
  const narrow = width < 480;
  const cut = pieces(points);
  const series = shown.map((key, index) => ({
    type: "line", symbol: points.length < 12 ? "circle" : "none", symbolSize: 5, name: key, emphasis: { disabled: true },
    lineStyle: { color: tint(key, index), width: 2.5 }, itemStyle: { color: tint(key, index) },
    data: broken(cut.parts, (point) => (point.shares.get(key) ?? 0) * 100),
  }));
  if (series.length > 0) series[0].markArea = emptyTimes(cut.holes, narrow);
  const last = points.at(-1);
  return {
    grid: { left: 40, right: narrow ? 100 : 120, top: 28, bottom: 30 },
    xAxis: timeAxis(width), yAxis: valueAxis("percent", { min: 0, max: (value) => Math.min(100, Math.ceil(value.max / 20 + 0.2) * 20) }),
    tooltip: { trigger: "axis", formatter: (hovered) => {
      const point = at(points, hovered[0].axisValue);
      return point ? tip(day(point.at), shown.map((key, index) => ({ color: tint(key, index), name: called(key, division),
        value: share(point.shares.get(key) ?? 0) }))) : "";
    } },
    series,
    labels: shown.map((key, index) => ({ at: [last.at, (last.shares.get(key) ?? 0) * 100], places: ["right"], must: true, tint: tint(key, index),
      text: [called(key, division), share(last.shares.get(key) ?? 0)] })),
  };
}

/** One list only, so no lines: a bar for each. */
function bars(order, division) {
  const shown = order.slice(0, 8).reverse();
  return {
    grid: { left: 8, right: 60, top: 8, bottom: 24, containLabel: true },
    xAxis: { type: "value", axisLabel: { color: color("muted"), formatter: "{value} %" }, splitLine: { lineStyle: { color: color("grid") } } },
    yAxis: { type: "category", data: shown.map(([key]) => called(key, division)), axisLabel: { color: color("text") },
      axisTick: { show: false }, axisLine: { show: false } },
    series: [{ type: "bar", barMaxWidth: 26, data: shown.map(([key, part], index) => ({ value: part * 100, itemStyle: { color: key === "unknown"
      ? color("axis") : tint(key, shown.length - 1 - index) } })), label: { show: true, position: "right", color: color("text"),
      formatter: ({ value }) => share(value / 100) } }],
  };
}
