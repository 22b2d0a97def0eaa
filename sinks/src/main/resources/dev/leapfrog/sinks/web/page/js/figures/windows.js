// Innovation windows: for how long leaders of one segment stayed clearly ahead of another.

import { a, add, h, styled } from "../dom.js";
import { chart, tip, valueAxis } from "../chart.js";
import { windows as known } from "../data.js";
import { figure } from "../figure.js";
import { DAY, day, iso, many, share } from "../format.js";
import { empty } from "../lazy.js";
import * as names from "../names.js";
import { color } from "../theme.js";
import { segmentColor } from "./race.js";

const ENDS = { CLOSED: "closed", OPENED: "open", CENSORED: "the scale changed" };

/** How long leaders stay ahead on a board; null on a board's own page where none has led. */
export async function windowFigure(board, pair, level = 2) {
  const answer = await known(board.board, pair);
  const { windows, survival } = answer;
  const [first, second] = names.pair(pair);
  const whose = `${names.segment(first)} leaders over ${names.segment(second)} models`;
  if (windows.length === 0 || survival === null) {
    return empty(`How long ${names.segment(first)} leaders stay ahead of ${names.segment(second)} models on ${names.board(board.board)}`,
      "No model has been confirmed as leader of the one and clearly ahead of the best of the other there.");
  }
  const title = windowTitle(survival, windows, [first, second], board);
  return figure({
    id: "windows", of: [answer], level, title,
    subtitle: `Innovation windows of ${whose}: from the publication that showed a new leader clearly ahead, to the first at which `
      + `${names.one(second)} model was as good.${survival.closed > 0 ? " Median by Kaplan and Meier, which counts windows that have not closed for as long as they were seen." : ""}`,
    draw: (plot) => draw(plot, windows, survival, [first, second]),
    rows: () => ({
      caption: "Windows, the newest first",
      columns: ["Opened", "By", "Ended", "As good then", { text: "Days", number: true }, "State"],
      rows: [...windows].reverse().map((one) => [iso(one.from), link(one.opener), one.status === "OPENED" ? null : iso(one.until),
        one.closer ? link(one.closer) : null, lasted(one), ENDS[one.status] ?? one.status]),
    }),
    source: { name: names.board(board.board), at: survival.asOf },
    data: { path: "/api/windows", parameters: { board: board.board, pair } },
    notes: [survival.censored > 0 ? `${many(survival.censored, "window")} ended without having closed, as the scores came to be on another scale.` : null],
  });
}

function windowTitle({ median, open, closed, censored }, windows, [first, second], board) {
  const where = `on ${names.board(board.board)}`;
  if (median.days !== undefined) {
    return `Half of the ${names.segment(first)} leaders ${where} are caught by ${names.one(second)} model within ${many(median.days, "day")}${interval(median)}`;
  }
  if (windows.every(({ from, until }) => until - from < DAY)) {
    return `${names.model(windows.at(-1).opener)} has just come clearly ahead of every ${names.segment(second)} model ${where}`;
  }
  return closed === 0
    ? `No ${names.segment(second)} model has caught ${names.one(first)} leader ${where} yet, in ${many(open + closed + censored, "window")}`
    : `Fewer than half of the ${names.segment(first)} leaders ${where} have been caught by ${names.one(second)} model`;
}

function interval({ low, high }) {
  if (low === undefined) return "";
  return high === undefined ? ` (95 % interval: ${low} or more)` : ` (95 % interval: ${low} to ${high})`;
}

function link(model) {
  return a(names.address.model(model.id), names.model(model));
}

function lasted({ from, until, status }) {
  const days = String(Math.max(0, Math.floor((until - from) / DAY)));
  return status === "CLOSED" ? days : `${days}+`;
}

function draw(plot, windows, survival, pair) {
  plot.removeAttribute("role");
  plot.removeAttribute("aria-label");
  plot.classList.add("free");
  const start = Math.min(...windows.map(({ from }) => from));
  const end = Math.max(...windows.map(({ until }) => until), start + DAY);
  const place = (time) => ((time - start) / (end - start)) * 100;
  const tint = segmentColor(pair[0], pair);
  const curve = h("div", { class: "plot small", role: "img", "aria-label": spoken(survival) });
  add(plot,
    h("div", { class: "span" }, h("h3", {}, "Each window, by who opened it"),
      h("ol", { class: "windows" }, windows.map((one) => row(one, place, tint))), axis(start, end, place)),
    survival.closed === 0 ? null : h("div", {}, h("h3", {}, "Part of the windows that is still open, by days since they opened"), curve));
  if (survival.closed > 0) chart(curve, (width) => option(survival, tint, width));
}

function row(one, place, tint) {
  const said = `${day(one.from)} to ${one.status === "OPENED" ? "now" : day(one.until)}, ${lasted(one)} days; `
    + (one.closer ? `then ${names.model(one.closer)} by ${names.lab(one.closer)} was as good` : one.status === "OPENED" ? "still open" : "then the scale changed");
  const left = place(one.from);
  const bar = styled(h("span", { class: `bar ${one.status.toLowerCase()}`, title: said }),
    { left: `${left}%`, width: `max(4px, ${place(one.until) - left}%)`, "--tint": tint });
  const after = place(one.until);
  const outcome = styled(h("span", { class: after > 62 ? "outcome before" : "outcome", "aria-hidden": "true" },
    one.closer ? `${lasted(one)} days, ${names.model(one.closer)}` : `${lasted(one)} days, ${one.status === "OPENED" ? "still open" : "then another scale"}`),
  after > 62 ? { left: 0, right: `${100 - left}%` } : { left: `${after}%`, right: 0 });
  return h("li", {}, h("a", { href: names.address.model(one.opener.id), title: names.model(one.opener) }, names.model(one.opener)), h("span", { class: "visually-hidden" }, `: ${said}`),
    h("span", { class: "track" }, bar, outcome));
}

function axis(start, end, place) {
  const marks = [];
  const step = end - start > 500 * DAY ? 12 : end - start > 200 * DAY ? 6 : 3;
  for (let month = new Date(Date.UTC(new Date(start).getUTCFullYear(), 0)); month.getTime() <= end;
    month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + step))) {
    if (month.getTime() < start) continue;
    marks.push(styled(h("span", {}, step === 12 ? String(month.getUTCFullYear())
      : month.toLocaleString("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" })), { left: `${place(month.getTime())}%` }));
  }
  return h("div", { class: "window-axis", "aria-hidden": "true" }, marks);
}

function spoken({ steps, median }) {
  const half = median.days === undefined ? "the median is not reached" : `the median is ${many(median.days, "day")}${interval(median)}`;
  const last = steps.at(-1);
  return `Step chart: the part of windows still open falls from all to ${share(last?.surviving ?? 1)} after ${many(last?.days ?? 0, "day")}; ${half}.`;
}

function option({ steps, median }, tint, width) {
  const every = [{ days: 0, surviving: 1 }, ...steps];
  const value = (part) => part * 100;
  // A box from each step to the next: a stack of areas would need an axis of dates.
  const boxes = every.flatMap((step, index) => (step.low === undefined || index === every.length - 1 ? []
    : [[{ coord: [step.days, value(step.low)] }, { coord: [every[index + 1].days, value(step.high)] }]]));
  const reached = median.days !== undefined;
  return {
    grid: { left: 40, right: 22, top: 28, bottom: 40 },
    xAxis: { type: "value", min: 0, name: "days since it opened", nameLocation: "middle", nameGap: 24, nameTextStyle: { color: color("muted"), fontSize: 12 },
      axisLine: { lineStyle: { color: color("axis") } }, axisLabel: { color: color("muted"), fontSize: 12 }, splitLine: { show: false },
      splitNumber: width < 480 ? 4 : 8 },
    yAxis: valueAxis("percent still open", { min: 0, max: 100, interval: 25 }),
    tooltip: { trigger: "axis", formatter: (hovered) => {
      const days = hovered[0].axisValue;
      const step = every.findLast((one) => one.days <= days) ?? every[0];
      return tip(many(step.days, "day"), [{ color: tint, name: "Still open", value: share(step.surviving) },
        ...(step.low === undefined ? [] : [{ name: "95 % interval", value: `${share(step.low)} to ${share(step.high)}` }]),
        ...(step.atRisk === undefined ? [] : [{ name: "Windows as long or longer", value: String(step.atRisk) }])]);
    } },
    series: [
      { type: "line", step: "end", symbol: "none", z: 3, emphasis: { disabled: true }, lineStyle: { color: tint, width: 2.5 }, data: every.map((step) => [step.days, value(step.surviving)]),
        markArea: { silent: true, itemStyle: { color: tint, opacity: 0.16 }, data: boxes },
        markLine: reached ? { silent: true, symbol: "none", lineStyle: { color: color("muted"), type: [2, 3] }, label: { show: false },
          data: [[{ coord: [0, 50] }, { coord: [median.days, 50] }], [{ coord: [median.days, 50] }, { coord: [median.days, 0] }]] } : undefined },
    ],
    labels: reached ? [{ at: [median.days, 50], places: ["above-right", "below-left", "above"], tint, text: `median ${many(median.days, "day")}${
      median.low === undefined ? "" : median.high === undefined ? `, ${median.low} or more` : `, ${median.low} to ${median.high}`}` }] : [],
    lines: [every.flatMap((step, index) => (index === 0 ? [[0, 100]] : [[step.days, value(every[index - 1].surviving)], [step.days, value(step.surviving)]]))],
  };
}
