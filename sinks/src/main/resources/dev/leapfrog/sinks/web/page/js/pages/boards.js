// All boards, or one board: its race, reigns, categories, gaps and what they rest on.

import { a, h, put } from "../dom.js";
import { get } from "../api.js";
import { boards, lastGap } from "../data.js";
import { choices } from "../figure.js";
import { day, iso, many, number, score, sentence } from "../format.js";
import { later } from "../lazy.js";
import { select, selected } from "../route.js";
import { table } from "../table.js";
import { PAIRS, raceFigure } from "../figures/board.js";
import { crowdFigure } from "../figures/crowd.js";
import { reignFigure } from "../figures/reigns.js";
import { capabilityFigure, enoughFigure, paretoFigure } from "../figures/market.js";
import { windowFigure } from "../figures/windows.js";
import { byPage, pageList } from "../figures/evidence.js";
import { entry } from "../figures/news.js";
import * as names from "../names.js";
import { facts, head, name } from "./page.js";

export async function render(main, parts) {
  return parts.length === 3 ? one(main, parts.join("/")) : list(main);
}

async function list(main) {
  const all = await boards();
  const publishers = Map.groupBy(all, ({ board }) => names.publisher(board));
  put(main, head("Boards", `${many(all.length, "ranking")} of ${many(publishers.size, "publisher")}, with who leads each now.`),
    h("div", { class: "grid" }, [...publishers].map(([publisher, own]) => h("section", { class: "panel" }, h("h2", {}, publisher),
      table({
        caption: `Boards of ${publisher}`,
        columns: ["Board", "Leads", { text: "Score", number: true }, "Best open model", { text: "Score", number: true }, "Published"],
        rows: own.map((one) => [a(names.address.board(one.board), names.board(one.board)), leader(one.leader, one.leaderName), one.score ? number(Number(one.score)) : null,
          leader(one.openLeader, one.openLeaderName), one.openScore ? number(Number(one.openScore)) : null,
          h("time", { datetime: one.publishedAt, class: "nowrap" }, day(one.publishedAt))]),
      })))));
  name("Boards");
}

function leader(id, name) {
  return id ? a(names.address.model(id), name ?? id) : null;
}

async function one(main, id) {
  const { state } = await get(`/api/boards/${id}`);
  const title = names.board(id);
  const board = { board: id, scale: state?.scale };
  const place = h("div", { class: "grid" });
  const show = () => {
    const pair = selected("pair", "closed-open");
    put(place,
      later(() => raceFigure(board, pair, { controls: choices("Who is compared", PAIRS, pair, (value) => {
        select("pair", value === "closed-open" ? null : value);
        show();
      }) }), { name: "the race", eager: true }),
      later(() => reignFigure(board), { name: "reigns", id: "reigns" }),
      later(() => windowFigure(board, pair), { name: "innovation windows", id: "windows" }),
      later(() => rows(board), { name: "the list", id: "list" }),
      later(() => crowdFigure(board), { name: "concentration", id: "crowd", classes: "half" }),
      later(() => categories(board), { name: "categories", id: "categories", classes: "half" }),
      later(() => paretoFigure(id), { name: "score against price", id: "pareto", classes: "half" }),
      later(() => capabilityFigure(id), { name: "the price of capability", id: "capability", classes: "half" }),
      later(() => enoughFigure(id), { name: "good-enough models", id: "good-enough" }),
      later(() => evidence(board, pair), { name: "what the gap rests on", id: "evidence" }),
      later(() => told(id), { name: "stories" }));
  };
  put(main, head(title, state ? boardFacts(state) : "This board stands for an index; it has gaps and no list of its own."), place);
  name(title);
  show();
}

function boardFacts(state) {
  const lead = state.leaders.all;
  const held = lead?.confirmed;
  const witnesses = state.witnesses?.length ?? 0;
  return facts([
    { name: "Leads", value: held ? a(names.address.model(held.model.id), names.model(held.model)) : lead?.contested ? "contested" : "nobody yet",
      small: held ? `${names.lab(held.model)}, ${held.days === 0 ? "since this publication" : `for ${many(held.days, "day")}${held.censored ? " or more" : ""}`}` : null },
    { name: "Changes of the leading lab in a year", value: lead ? String(lead.leapsPerYear) : "–" },
    { name: "Published", value: day(state.publishedAt), small: `read through ${names.source(state.source)}${witnesses > 0 ? `, ${many(witnesses, "other source")} compared` : ""}` },
    { name: "Scale", value: names.unit(state.scale), small: `version ${state.scaleVersion}` },
  ]);
}

async function rows(board) {
  const answer = await get(`/api/boards/${board.board}/rows`, { limit: 100 });
  if (answer.items.length === 0) return null;
  return h("section", { class: "panel", id: "list" }, h("h2", {}, `${sentence(many(answer.total, "model"))} on this board`),
    table({
      caption: "Models by score", columns: [{ text: "Rank", number: true }, "Model", "Lab", "Openness", { text: "Score (95 % interval)", number: true }],
      rows: answer.items.map((row) => [String(row.rank), a(names.address.model(row.model.id), names.model(row.model)), a(names.address.lab(row.model.lab), names.lab(row.model)),
        names.openness(row.model.openness), score(row.score)]),
    }));
}

async function categories(board) {
  const { items } = await get("/api/categories", { limit: 1000 });
  const arena = board.board.split("/").slice(0, 2).join("/");
  const state = items.find((one) => one.arena === arena);
  if (!state) return null;
  const list = Object.entries(state.categories);
  const special = list.filter(([, category]) => category.specialist);
  return h("section", { class: "panel", id: "categories" },
    h("h2", {}, special.length > 0 ? `${sentence(many(special.length, "category").replace("categorys", "categories"))} led by a specialist`
      : "No category is led by a specialist"),
    h("p", { class: "subtitle" }, "A specialist clearly leads a category while outside the first three overall."),
    table({ caption: "Who leads each category", columns: ["Category", "Leads", { text: "Score", number: true }, { text: "Overall rank", number: true }],
      rows: list.map(([name, category]) => [a(names.address.board(`${arena}/${name}`), names.category(name)),
        category.leader ? [a(names.address.model(category.leader.model.id), names.model(category.leader.model)), category.specialist
          ? [" ", h("span", { class: "tag good" }, "specialist")] : null] : null,
        category.leader ? number(category.leader.score.value) : null, category.overallRank ? String(category.overallRank) : null]) }));
}

async function evidence(board, pair) {
  const last = await lastGap(board.board, pair);
  if (!last) return null;
  const { items: alerts } = await get("/api/alerts", { board: board.board, family: "gaps", limit: 100 });
  const related = alerts.filter((alert) => alert.segment === pair);
  return h("section", { class: "panel", "aria-labelledby": "evidence" }, h("h2", { id: "evidence" }, "What this gap rests on"),
    h("p", {}, `The publication of ${day(last.publishedAt)} as it was read:`), pageList(byPage([{ event: "BoardPublished", subject: board.board, provenance: last.provenance }])),
    related.length > 0 ? [h("h3", {}, "Told of this gap"), h("ul", { class: "lines" }, related.slice(0, 12).map((alert) =>
      h("li", {}, `${iso(alert.occurredAt)} `, a(names.address.alert(alert.id), alert.headline))))] : null);
}

async function told(board) {
  const arena = board.split("/").slice(0, 2).join("/");
  const { items } = await get("/api/stories", { subject: arena, limit: 12 });
  return items.length === 0 ? null : h("section", { class: "panel", id: "stories" }, h("h2", {}, "Stories of this arena"),
    h("ol", { class: "stories" }, items.map((story) => entry(story))));
}
