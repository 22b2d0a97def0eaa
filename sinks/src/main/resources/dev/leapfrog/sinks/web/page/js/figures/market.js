// Figures of prices and scores together: what the best for the price is, what is good enough, what capability costs.

import { a, h, put } from "../dom.js";
import { levelPrices, listed, market } from "../data.js";
import { chart, timeAxis, tip, valueAxis } from "../chart.js";
import { figure, menu } from "../figure.js";
import { day, dollars, iso, many, score, sentence, share, shortMonth, times } from "../format.js";
import { empty, from, madeFrom } from "../lazy.js";
import * as names from "../names.js";
import { select, selected } from "../route.js";
import { at, broken, pieces } from "../series.js";
import { color } from "../theme.js";
import { boardGroups } from "./board.js";
import { emptyTimes } from "./race.js";

const BLENDED = "dollars per million tokens (three of input to one of output)";
const FOR_PRICE = ["artificial-analysis/intelligence-index/overall", "lmarena/text/overall", "livebench/main/overall"];
const FOR_TIME = ["lmarena/text/overall", "livebench/main/overall", "artificial-analysis/intelligence-index/overall"];
const MOST_LEVELS = 4;
/** The first of some boards that is among others, else the first of those. */
function best(preferred, boards) {
  return preferred.map((id) => boards.find(({ board }) => board === id)).find(Boolean) ?? boards[0];
}

/** A figure of one of several boards, with a menu to choose it; the choice is in the address under a name. */
async function ofOne(name, boards, otherwise, make) {
  const place = h("div", { class: "swap" });
  const show = async () => {
    const chosen = boards.find(({ board }) => board === selected(name)) ?? otherwise;
    const control = boards.length < 2 ? null : menu("Board", boardGroups(boards), chosen.board, (value) => {
      select(name, value === otherwise.board ? null : value);
      show();
    });
    const made = await make(chosen, control);
    put(place, made);
    from(place, ...madeFrom(made));
  };
  await show();
  return place;
}

const isOpen = (model) => ["OPEN_SOURCE", "OPEN_WEIGHTS", "RESEARCH_ONLY"].includes(model.openness);
const key = (tone, text = tone) => h("span", { class: `key ${tone}` }, text);
const tint = (model) => color(isOpen(model) ? "open" : model.openness === "CLOSED" ? "closed" : "all");

/** Score against price: the models that nobody beats at their price or below; of a board, or of one to choose. */
export async function paretoFigure(wanted = null, level = 2) {
  const boards = (await market()).filter(({ pareto }) => paid(pareto).length > 1);
  if (wanted !== null) {
    const own = boards.find(({ board }) => board === wanted);
    return own ? pareto(own, null, level) : null;
  }
  return boards.length === 0 ? noPrices("Score against price")
    : ofOne("price-board", boards, best(FOR_PRICE, boards), (one, control) => pareto(one, control, level));
}

function paid(state) {
  return state?.models.filter(({ list }) => list > 0) ?? [];
}

async function pareto(one, controls, level) {
  const every = await listed(one.board);
  const front = paid(one.pareto);
  const rest = every.filter((model) => model.list > 0 && !front.some((other) => other.model.id === model.model.id));
  const open = front.filter(({ model }) => isOpen(model)).length;
  const top = front.reduce((best, next) => (next.score.value > best.score.value ? next : best));
  const low = front.reduce((best, next) => (next.list < best.list ? next : best));
  const title = open > 0
    ? `${sentence(word(open))} of the ${word(front.length)} best models for the price on ${names.board(one.board)} ${open === 1 ? "is" : "are"} open`
    : `Every best model for the price on ${names.board(one.board)} is closed`;
  return figure({
    id: "pareto", of: [one, every], level, title, controls,
    subtitle: [`Score against list price, in ${BLENDED}, log scale. On the line: nobody offers a higher score for less. `,
      rest.length > 0 ? `Pale: ${many(rest.length, "other model")} of the board with a known price. ` : "",
      key("open"), key("closed"), every.some(({ model }) => !isOpen(model) && model.openness !== "CLOSED") ? key("all", "not known") : null],
    summary: `${title}: from ${names.model(low.model)} at ${dollars(low.list)} to ${names.model(top.model)} at ${dollars(top.list)}.`,
    draw: (plot) => chart(plot, (width) => paretoOption(front, rest, one, width)),
    rows: () => ({
      caption: "Models with a price, the highest score first",
      columns: ["Model", "Lab", "Openness", { text: "Score", number: true }, { text: "List price", number: true }, { text: "Street price", number: true },
        "Best for its price"],
      rows: [...front.map((item) => ({ ...item, best: "yes" })), ...rest].sort((x, y) => y.score.value - x.score.value).map((item) => [modelLink(item.model), names.lab(item.model),
        names.openness(item.model.openness), score(item.score), dollars(item.list), item.street === undefined ? null : dollars(item.street), item.best]),
    }),
    source: [{ name: names.board(one.board), at: scoresAt(one.pareto) }, priceSource(one.pareto)],
    data: { path: `/api/boards/${one.board}/rows` },
  });
}

function scoresAt(state) {
  const stamp = state.publication?.split("@")[1];
  return stamp && !Number.isNaN(Date.parse(stamp)) ? stamp : undefined;
}

function priceSource(state) {
  return { name: `prices from ${state.provenance ? names.source(state.provenance.source) : "several lists"} and others`, url: state.provenance?.url, at: state.at };
}

function noPrices(title) {
  return empty(`${title}: no recorded data`, "It needs a board and the prices of its models; sources of prices are read with the "
    + "live sources, or from a recording.");
}

function word(count) {
  return ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][count] ?? String(count);
}

function modelLink(model) {
  return a(names.address.model(model.id), names.model(model));
}

function paretoOption(front, rest, one, width) {
  const steps = [...front].sort((x, y) => x.list - y.list);
  const item = (priced, size) => ({ value: [priced.list, priced.score.value], name: names.model(priced.model), symbolSize: size,
    itemStyle: { color: tint(priced.model), opacity: size < 10 ? 0.35 : 1 }, priced });
  return {
    lines: [steps.flatMap(({ list, score: { value } }, index) => (index === 0 ? [[list, value]] : [[list, steps[index - 1].score.value], [list, value]]))],
    grid: { left: 40, right: 26, top: 34, bottom: 46 },
    xAxis: { type: "log", name: "dollars per million tokens", nameLocation: "middle", nameGap: 28,
      nameTextStyle: { color: color("muted"), fontSize: 12 }, axisLine: { lineStyle: { color: color("axis") } },
      axisTick: { lineStyle: { color: color("axis") } }, axisLabel: { color: color("muted"), fontSize: 12, formatter: (value) => dollars(value) },
      splitLine: { show: false }, ...logBounds([...front, ...rest].map((priced) => priced.list)) },
    yAxis: valueAxis("score", { scale: true }),
    tooltip: { trigger: "item", formatter: ({ data }) => (data?.priced ? tip(names.model(data.priced.model), [
      { name: "Lab", value: names.lab(data.priced.model) },
      { name: "Openness", value: names.openness(data.priced.model.openness) },
      { name: "Score", value: score(data.priced.score) },
      { name: "List price", value: dollars(data.priced.list) },
      ...(data.priced.street === undefined ? [] : [{ name: "Street price", value: dollars(data.priced.street) }])]) : "") },
    series: [
      { type: "line", step: "end", symbol: "none", silent: true, data: steps.map(({ list, score: { value } }) => [list, value]),
        lineStyle: { color: color("axis"), width: 1.5 }, z: 2 },
      { type: "scatter", data: rest.map((priced) => item(priced, 7)), z: 1 },
      { type: "scatter", data: front.map((priced) => item(priced, 11)), z: 3 },
    ],
    labels: [...front].sort((x, y) => y.score.value - x.score.value).map(({ model, list, score: { value } }) => ({
      at: [list, value], places: ["above-left", "above", "below-right", "below", "above-right"], text: names.model(model), tint: tint(model), distance: 7 })),
  };
}

function logBounds(values) {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const tidy = (value, up) => {
    const power = 10 ** Math.floor(Math.log10(value));
    const steps = [1, 2, 5, 10].map((step) => step * power);
    return up ? steps.find((step) => step >= value * 1.0001) : steps.findLast((step) => step <= value * 0.9999) ?? power / 2;
  };
  return { min: tidy(least, false), max: tidy(most, true) };
}

/** Which open models do nearly as well as the closed leader of each category, and what the leader costs more. */
export async function enoughFigure(only = null, level = 2) {
  const states = (await market()).filter((one) => one.enough?.leader && (only === null || one.board === only));
  if (states.length === 0) return only ? null : noPrices("Good enough and cheaper");
  const withChoice = states.filter((one) => choice(one.enough));
  const top = [...withChoice].filter((one) => one.enough.premium).sort((x, y) => y.enough.premium - x.enough.premium)[0];
  const title = top
    ? `On ${names.board(top.board)} the closed leader costs ${times(top.enough.premium)} as much as an open model that is good enough`
    : withChoice.length > 0 ? `Open models are good enough in ${withChoice.length} of ${many(states.length, "ranking")}`
      : only ? `No open model is good enough on ${names.board(only)} yet` : `No open model is good enough yet in any of ${many(states.length, "ranking")}`;
  const order = [...states].sort((x, y) => (choice(y.enough) ? 1 : 0) - (choice(x.enough) ? 1 : 0)
    || (y.enough.premium ?? 0) - (x.enough.premium ?? 0) || x.board.localeCompare(y.board));
  return figure({
    id: "good-enough", of: states, level, title,
    subtitle: `An open model is good enough when it would win at least 45 % of comparisons against the closed leader (Elo boards), or has `
      + `at least 95 % of its score. Premium: street price of the leader over that of the cheapest such model. Prices in ${BLENDED}.`,
    rows: () => ({
      caption: title,
      columns: ["Ranking", "Closed leader", { text: "Price", number: true }, "Cheapest good-enough open model", { text: "Price", number: true },
        { text: "Premium", number: true }, { text: "How near", number: true }, "As of"],
      rows: order.map(({ board, enough }) => {
        const found = choice(enough);
        return [a(names.address.board(board), names.board(board)), modelLink(enough.leader.model), price(enough.leader),
          found ? [modelLink(found.model), found.confirmed ? null : [" ", h("span", { class: "tag" }, "within its interval")]] : h("span", {}, "none yet"),
          found ? price(found) : null, enough.premium ? times(enough.premium) : enough.listPremium ? `${times(enough.listPremium)} (list)` : null,
          found ? (found.winRate === undefined ? `${share(found.partOfLeader ?? 0)} of the score` : `${share(found.winRate)} wins`) : null,
          h("time", { datetime: enough.at, class: "nowrap" }, day(enough.at))];
      }),
    }),
    source: { name: "the boards named in the table, and current price lists", at: latest(states.map(({ enough }) => enough.at)) },
    data: { path: "/api/market", parameters: only ? { board: only } : { limit: 1000 } },
  });
}

function latest(times) {
  return times.reduce((one, other) => (one > other ? one : other));
}

function choice(enough) {
  return enough.models.find((one) => one.confirmed) ?? enough.models[0] ?? null;
}

function price({ list, street }) {
  if (street !== undefined) return dollars(street);
  return list === undefined ? null : `${dollars(list)} (list)`;
}

/** What it costs to do as well as known models, over time; of a board, or of one to choose. */
export async function capabilityFigure(wanted = null, level = 2) {
  const boards = (await market()).filter(({ levels }) => levels?.levels.some(({ price: cost }) => cost > 0));
  if (wanted !== null) {
    const own = boards.find(({ board }) => board === wanted);
    return own ? capability(own, null, level) : null;
  }
  return boards.length === 0 ? noPrices("The price of capability")
    : ofOne("level-board", boards, best(FOR_TIME, boards), (one, control) => capability(one, control, level));
}

async function capability(one, controls, level) {
  const prices = await levelPrices(one.board);
  const lines = linesOf(prices, one.levels);
  const title = capabilityTitle(lines, one.board);
  return figure({
    id: "capability", of: [one, prices], level, title, controls,
    subtitle: `Lowest list price among models that score at least as high as the named one on ${names.board(one.board)}, in ${BLENDED}, `
      + "log scale.",
    summary: title,
    draw: (plot) => chart(plot, (width) => capabilityOption(lines, width)),
    rows: () => ({
      caption: "Lowest price for each level, newest first",
      columns: ["Date", "As good as", { text: "Price", number: true }, "Cheapest model"],
      rows: lines.flatMap((line) => changes(line.points).map((point) => [iso(point.at), line.name, dollars(point.value), modelLink(point.cheapest)]))
        .sort((x, y) => y[0].localeCompare(x[0])),
    }),
    source: [{ name: names.board(one.board), at: scoresAt(one.levels) }, priceSource(one.levels)],
    data: { path: "/api/market/levels", parameters: { board: one.board } },
    notes: [lines.some((line) => line.points.some((point, index) => index > 0 && point.value > line.points[index - 1].value))
      ? "A line rises where the cheapest model is no longer offered or listed on the board." : null],
  });
}

/** Lines of the levels that are known longest. */
function linesOf(prices, now) {
  const current = new Map(now.levels.map((level) => [level.reference.id, level]));
  const lines = new Map();
  for (const price of prices) {
    if (!lines.has(price.reference)) {
      lines.set(price.reference, { name: price.referenceName, decline: current.get(price.reference)?.decline, points: [] });
    }
    const line = lines.get(price.reference);
    line.points.push({ at: price.at, value: price.value, cheapest: { id: price.cheapest, name: price.cheapestName } });
    line.score = price.score;
  }
  return [...lines.values()].sort((x, y) => y.points.length - x.points.length).slice(0, MOST_LEVELS).sort((x, y) => y.score - x.score);
}

function changes(points) {
  return points.filter((point, index) => index === 0 || points[index - 1].value !== point.value || points[index - 1].cheapest.id !== point.cheapest.id);
}

function capabilityTitle(lines, board) {
  const last = Math.max(...lines.map(({ points }) => points.at(-1).at));
  const now = lines.filter(({ points }) => points.at(-1).at === last);
  const falling = now.filter(({ decline }) => decline?.factorPerYear > 1).sort((x, y) => y.decline.factorPerYear - x.decline.factorPerYear)[0];
  if (falling) {
    return `What ${falling.name} could do became ${times(falling.decline.factorPerYear)} cheaper a year, to ${dollars(falling.points.at(-1).value)}`;
  }
  const most = now.map((line) => ({ line, factor: line.points[0].value / line.points.at(-1).value })).sort((x, y) => y.factor - x.factor)[0];
  return most.factor > 1.2
    ? `What ${most.line.name} could do costs ${dollars(most.line.points.at(-1).value)}, ${times(most.factor)} less than in ${shortMonth(most.line.points[0].at)}`
    : `To do as well as ${now[0].name} on ${names.board(board)} costs ${dollars(now[0].points.at(-1).value)}`;
}

/** Without the date of its snapshot where that tells it from no other line. */
function short({ name }, lines) {
  const undated = (text) => text.replace(/ \(\d{4}-\d\d-\d\d\)$/, "");
  return lines.filter((other) => undated(other.name) === undated(name)).length === 1 ? undated(name) : name;
}

function cutAt(text, length) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function capabilityOption(lines, width) {
  const narrow = width < 480;
  const room = narrow ? 116 : 164;
  const tints = ["closed", "us", "open", "cn", "all"].map(color);
  const every = lines.flatMap((line) => line.points);
  const cut = pieces([...every].sort((x, y) => x.at - y.at));
  const series = lines.map((line, index) => ({
    type: "line", step: "end", symbol: "none", name: line.name, lineStyle: { color: tints[index % tints.length], width: 2.5 },
    emphasis: { disabled: true },
    data: broken(pieces(line.points).parts, (point) => point.value),
  }));
  series[0].markArea = emptyTimes(cut.holes, narrow, "insideTop");
  return {
    grid: { left: 48, right: room, top: 28, bottom: 30 },
    xAxis: timeAxis(width),
    yAxis: { ...valueAxis("dollars"), type: "log", ...logBounds(every.map((point) => point.value)),
      axisLabel: { color: color("muted"), fontSize: 12, formatter: (value) => dollars(value) } },
    tooltip: { trigger: "axis", formatter: (hovered) => {
      const time = hovered[0].axisValue;
      return tip(day(time), lines.map((line, index) => ({ line, point: at(line.points, time), tint: tints[index % tints.length] }))
        .filter(({ point }) => point).map(({ line, point, tint: mark }) => ({ color: mark, name: `As good as ${line.name}: ${names.model(point.cheapest)}`,
          value: dollars(point.value) })));
    } },
    series,
    labels: lines.map((line, index) => ({ at: [line.points.at(-1).at, line.points.at(-1).value], places: ["right"], must: true,
      tint: tints[index % tints.length], text: [cutAt(short(line, lines), narrow ? 15 : 20), dollars(line.points.at(-1).value)] })),
  };
}
