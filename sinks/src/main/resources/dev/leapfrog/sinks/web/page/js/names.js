// What boards, segments, countries, labs and measures are called.

const PUBLISHERS = {
  aider: "Aider", "artificial-analysis": "Artificial Analysis", epoch: "Epoch AI", livebench: "LiveBench",
  lmarena: "LMArena", "swe-bench": "SWE-bench", leapfrog: "Leapfrog", huggingface: "Hugging Face", ollama: "Ollama",
  openrouter: "OpenRouter",
};
const ADJECTIVES = { US: "US", CN: "Chinese", FR: "French", CA: "Canadian", KR: "Korean", JP: "Japanese", GB: "British",
  DE: "German", IL: "Israeli", AE: "Emirati", CH: "Swiss", IN: "Indian" };
const OPENNESS = { OPEN_SOURCE: "open source", OPEN_WEIGHTS: "open weights", RESEARCH_ONLY: "weights for research",
  CLOSED: "closed", UNKNOWN: "not known" };
const regions = new Intl.DisplayNames(["en"], { type: "region" });

/** "LMArena text (coding)" of "lmarena/text/coding". */
export function board(id) {
  const [publisher, arena, category] = id.split("/");
  const title = `${PUBLISHERS[publisher] ?? publisher} ${arena.replaceAll("-", " ")}`;
  return category === "overall" ? title : `${title} (${category.replaceAll("-", " ")})`;
}

/** "LMArena" of "lmarena/text/coding". */
export function publisher(board) {
  const id = board.split("/")[0];
  return PUBLISHERS[id] ?? id;
}

/** "OpenRouter tokens" of "openrouter/tokens". */
export function measure(id) {
  const [publisher, ...counted] = id.split("/");
  return `${PUBLISHERS[publisher] ?? publisher} ${counted.join(" ").replaceAll("-", " ")}`.trim();
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
  if (key.startsWith("lab=")) return key.slice(4);
  if (key.startsWith("tier=")) return key.slice(5);
  return ADJECTIVES[key] ?? (/^[A-Z]{2}$/.test(key) ? country(key) : key);
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
  return value.labName ?? value.lab;
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
