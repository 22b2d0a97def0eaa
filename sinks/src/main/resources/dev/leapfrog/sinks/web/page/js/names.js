// What boards, segments, countries, labs and measures are called. Titles come from the server, which uses them in all
// that it says.

import { get } from "./api.js";

const ADJECTIVES = { US: "US", CN: "Chinese", FR: "French", CA: "Canadian", KR: "Korean", JP: "Japanese", GB: "British",
  DE: "German", IL: "Israeli", AE: "Emirati", CH: "Swiss", IN: "Indian" };
const OPENNESS = { OPEN_SOURCE: "open source", OPEN_WEIGHTS: "open weights", RESEARCH_ONLY: "weights for research",
  CLOSED: "closed", UNKNOWN: "not known" };
const regions = new Intl.DisplayNames(["en"], { type: "region" });

let titles = { boards: {}, publishers: {}, categories: {}, measures: {}, labs: {} };

/** Asks the server for titles; until they are there, and of what it does not know, ids are shown. */
export async function load() {
  titles = await get("/api/names");
}

/** "LMArena text (coding)" of "lmarena/text/coding". */
export function board(id) {
  return titles.boards[id] ?? id;
}

/** "LMArena" of "lmarena/text/coding". */
export function publisher(board) {
  const id = board.split("/")[0];
  return titles.publishers[id] ?? id;
}

/** "instruction following" of "if". */
export function category(id) {
  return titles.categories[id] ?? id;
}

/** "OpenRouter tokens" of "openrouter/tokens". */
export function measure(id) {
  return titles.measures[id] ?? id;
}

/** "OpenAI" of "openai". */
export function labOf(id) {
  return titles.labs[id] ?? id;
}

/** "China" of "CN". */
export function country(code) {
  if (!code || code === "unknown") return "not known";
  try {
    return code === "US" ? "United States" : regions.of(code);
  } catch {
    return code;
  }
}

/** "Chinese", "open", "open Chinese" of a segment; without a noun. */
export function segment(key) {
  const [first, second] = key.split(":");
  if (second) return `${segment(first)} ${segment(second)}`;
  if (key === "all") return "all";
  if (key.startsWith("lab=")) return labOf(key.slice(4));
  if (key.startsWith("tier=")) return key.slice(5);
  return ADJECTIVES[key] ?? (/^[A-Z]{2}$/.test(key) ? country(key) : key);
}

/** "an open", "a Chinese" of a segment. */
export function one(key) {
  const name = segment(key);
  return `${/^[aeio]/i.test(name) ? "an" : "a"} ${name}`;
}

/** "openrouter models" of "openrouter_models". */
export function source(id) {
  return id.replaceAll("_", " ");
}

/** Openness in words. */
export function openness(value) {
  return OPENNESS[value] ?? value.toLowerCase().replaceAll("_", " ");
}

/** The name of a model for people. */
export function model(value) {
  return value.shown ?? value.name ?? value.id;
}

/** The lab of a model for people. */
export function lab(value) {
  return value.labShown ?? value.labName ?? value.lab;
}

/** The two segments of a pair: "closed:US-open:CN" has "closed:US" and "open:CN". */
export function pair(key) {
  const dash = key.indexOf("-");
  return [key.slice(0, dash), key.slice(dash + 1)];
}

/** Where the page of something is. */
export const address = {
  board: (id) => `/boards/${id}`,
  model: (id) => `/models/${id.split("/").map(encodeURIComponent).join("/")}`,
  lab: (id) => `/labs/${encodeURIComponent(id)}`,
  story: (id) => `/stories/${id}`,
  alert: (id) => `/alerts/${id}`,
};

const UNITS = { ELO: "Elo points", PERCENT: "percent of tasks solved", INDEX: "index points" };

/** The unit of a scale. */
export function unit(scale) {
  return UNITS[scale] ?? "points";
}
