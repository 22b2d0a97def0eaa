// What figures are drawn from: boards, who led them at each publication, and how far the others were behind.

import { all, derived, get, rows } from "./api.js";

const kept = new Map();

/** Forgets what was fetched, as there is news. */
export function forget() {
  kept.clear();
}

/** What is made from answers, which are asked for once until there is news. */
function once(key, load, make = (answer) => answer) {
  if (!kept.has(key)) {
    const answer = Promise.all([load()].flat()).then((answers) => derived(key, answers, make));
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
  }
  return kept.get(key);
}

const BOARD_COLUMNS = "board,headline,publishedAt,scale,publications,leader,leaderName,score,openLeader,openLeaderName,openScore";
const GAP_COLUMNS = ["publishedAt", "points", "tied", ...["A", "B"].flatMap((side) => ["leader", "name", "score", "low", "high"]
  .map((name) => name + side))].join(",");

/** All boards: board, headline, publishedAt, scale, publications, and who leads. */
export function boards() {
  return once("boards", () => rows("/api/boards", { columns: BOARD_COLUMNS }), (list) => list.map((row) => ({
    ...row, headline: row.headline === "true", publications: Number(row.publications),
  })));
}

/** Points of a board's frontier, the oldest first: publishedAt, scaleBreak, leads by segment. */
export function frontier(board) {
  return once(`frontier ${board}`, () => rows(`/api/boards/${board}/frontier`), (list) => {
    const points = new Map();
    for (const row of list) {
      if (!points.has(row.publishedAt)) points.set(row.publishedAt, { publishedAt: row.publishedAt, scaleBreak: row.scaleBreak === "true", leads: {} });
      points.get(row.publishedAt).leads[row.segment] = lead(row);
    }
    return [...points.values()];
  });
}

function lead(row) {
  const point = row.model ? standing(row, "") : null;
  const confirmed = row.confirmedModel ? {
    model: { id: row.confirmedModel, lab: labOf(row.confirmedModel), name: row.confirmedName, labName: row.confirmedLabName }, since: row.confirmedSince,
    censored: row.confirmedCensored === "true",
  } : null;
  return { point, confirmed, contested: row.contested === "true" };
}

function standing(row, suffix) {
  const id = suffix === "" ? row.model : row[`leader${suffix}`];
  return {
    model: { id, lab: labOf(id), name: row[`name${suffix}`], labName: row[`labName${suffix}`] },
    score: { value: number(row[`score${suffix}`]), low: number(row[`low${suffix}`]), high: number(row[`high${suffix}`]) },
  };
}

function labOf(id) {
  return id.slice(0, id.indexOf("/"));
}

function number(text) {
  return text === undefined ? undefined : Number(text);
}

/** The gaps of a pair on a board, the oldest first: publishedAt, points, leaderA, leaderB, tied, and whether the scale changed. */
export function gaps(board, pair) {
  return once(`gaps ${board} ${pair}`, () => [
    rows("/api/gaps", { board, pair, columns: GAP_COLUMNS }),
    rows(`/api/boards/${board}/frontier`, { segment: "all", columns: "publishedAt,scaleBreak" }),
  ], (series, points) => {
    const broken = new Set(points.filter(({ scaleBreak }) => scaleBreak === "true").map(({ publishedAt }) => publishedAt));
    return series.map((row) => ({
      publishedAt: row.publishedAt, points: number(row.points), tied: row.tied === "true", scaleBreak: broken.has(row.publishedAt),
      leaderA: row.leaderA ? standing(row, "A") : null, leaderB: row.leaderB ? standing(row, "B") : null,
    }));
  });
}

/** The last gap of a pair whole, with its evidence; null when there is none. */
export function lastGap(board, pair) {
  return once(`last gap ${board} ${pair}`, () => get("/api/gaps", { board, pair, latest: true }), ({ items }) => items.at(-1) ?? null);
}

/** How crowded and how concentrated the top of a board was, the oldest first. */
export function figures(board) {
  return once(`figures ${board}`, () => rows(`/api/boards/${board}/figures`), (list) => list.map((row) => ({
    at: Date.parse(row.publishedAt), breaks: row.scaleBreak === "true", band: number(row.bandModels), bandLabs: number(row.bandLabs),
    within: number(row.within), yearAgo: number(row.bandModelsYearAgo), labs: number(row.effectiveLabs), countries: number(row.effectiveCountries),
  })));
}

/** The market of every board: what is good enough, the best for the price, what each level costs. */
export function market() {
  return once("market", () => all("/api/market", { limit: 1000 }));
}

/** What each level of capability cost on a board, the oldest first, where it is known. */
export function levelPrices(board) {
  return once(`levels ${board}`, () => rows("/api/market/levels", { board }), (list) => list.map((row) => ({
    at: Date.parse(row.at), reference: row.reference, referenceName: row.referenceName ?? row.reference, score: Number(row.score),
    value: number(row.usdPerMillionTokens), cheapest: row.cheapest, cheapestName: row.cheapestName ?? row.cheapest,
  })).filter(({ value }) => value > 0));
}

/** The last shares of use of each measure and list. */
export function measures() {
  return once("measures", () => all("/api/uptake", { latest: true, limit: 1000 }));
}

/** Shares of use by one measure over lists of one kind, the oldest first. */
export function uptake(measure, universe) {
  return once(`uptake ${measure} ${universe}`, () => all("/api/uptake", { measure, universe, limit: 1000 }));
}

/** What a board lists, the best first, with the list price where there is one. */
export function listed(board) {
  return once(`rows ${board}`, () => rows(`/api/boards/${board}/rows`), (list) => list.map((row) => ({
    model: { id: row.model, lab: labOf(row.model), name: row.name, labName: row.labName, country: row.country, openness: row.openness },
    score: { value: Number(row.score), low: number(row.low), high: number(row.high) }, rank: Number(row.rank),
    list: number(row.listUsdPerMillionTokens), publishedAt: row.publishedAt,
  })));
}

/** The innovation windows of a board and pair in the order in which they opened, and how long they last. */
export function windows(board, pair) {
  return once(`windows ${board} ${pair}`, () => [
    rows("/api/windows", { board, pair }), get("/api/windows/survival", { board, pair }),
  ], (list, { items: [survival = null] }) => ({
    survival,
    windows: list.map((row) => ({
      from: Date.parse(row.openedAt), status: row.status,
      until: Date.parse(row.endedAt ?? survival?.asOf ?? row.openedAt),
      opener: { id: row.opener, lab: labOf(row.opener), name: row.openerName, labName: row.openerLabName },
      closer: row.closer ? { id: row.closer, lab: labOf(row.closer), name: row.closerName, labName: row.closerLabName } : null,
    })),
  }));
}

/** Who was best by the index of capability at each of its fits, in the form of gaps of a pair. */
export function indexLeads(pair) {
  return once(`index ${pair}`, () => rows("/api/index/leads"), (list) => {
    const [a, b] = pair.split("-");
    const fits = new Map();
    for (const row of list) {
      if (!fits.has(row.publishedAt)) {
        fits.set(row.publishedAt, { publishedAt: row.publishedAt, scaleBreak: row.scaleBreak === "true", boards: Number(row.boards),
          models: Number(row.models), anchors: ["lower", "upper"].filter((which) => row[`${which}AnchorName`])
            .map((which) => ({ name: row[`${which}AnchorName`], value: Number(row[`${which}AnchorValue`]) })), leaderA: null, leaderB: null });
      }
      const best = { model: { id: row.model, lab: labOf(row.model), name: row.name, labName: row.labName },
        score: { value: number(row.value), low: number(row.low), high: number(row.high) } };
      if (row.segment === a) fits.get(row.publishedAt).leaderA = best;
      if (row.segment === b) fits.get(row.publishedAt).leaderB = best;
    }
    return [...fits.values()].map((fit) => ({ ...fit,
      points: fit.leaderA && fit.leaderB ? fit.leaderA.score.value - fit.leaderB.score.value : undefined }));
  });
}

/** Announced ends of models. */
export function ends() {
  return once("ends", () => all("/api/ends", { limit: 1000 }));
}
