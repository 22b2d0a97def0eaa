// One lab: its models, and what was told of it.

import { a, h, put } from "../dom.js";
import { get } from "../api.js";
import { day, many, score } from "../format.js";
import { table } from "../table.js";
import { entry } from "../figures/news.js";
import * as names from "../names.js";
import { facts, head, name, whole } from "./page.js";

export async function render(main, [id]) {
  if (!id) {
    name("Labs");
    put(main, head("Labs", "Each model names its lab."), h("p", {}, a("/models", "To the models")));
    return;
  }
  await whole(main, () => build(id));
}

async function build(id) {
  const lab = await get(`/api/labs/${encodeURIComponent(id)}`);
  const { models, leads, stories } = lab;
  const open = models.filter(({ openness }) => openness !== "CLOSED" && openness !== "UNKNOWN").length;
  const newest = [...models].filter(({ releasedOn }) => releasedOn).sort((x, y) => y.releasedOn.localeCompare(x.releasedOn))[0];
  return { title: lab.name, answers: [lab], content: [head(lab.name, facts([
    { name: "Country", value: names.country(lab.country) },
    { name: "Models", value: String(models.length), small: `${open} with open weights` },
    newest ? { name: "Newest with a date", value: a(names.address.model(newest.id), names.model(newest)), small: day(newest.releasedOn) } : null,
    { name: "Leads overall", value: many(leads.filter(({ segment }) => segment === "all").length, "board") },
  ])),
  h("div", { class: "grid" },
    leads.length === 0 ? null : h("section", { class: "panel" }, h("h2", {}, "Boards that it leads"), table({
      caption: "Boards led", columns: ["Board", "Best of", "Model", { text: "Score", number: true }],
      rows: together(leads).map(({ board, segments, standing }) => [a(names.address.board(board), names.board(board)), segments,
        a(names.address.model(standing.model.id), names.model(standing.model)), score(standing.score)]),
    })),
    h("section", { class: "panel" }, h("h2", {}, "Models"), table({
      caption: "Models, the newest first", columns: ["Model", "Openness", "Size", "Released"],
      rows: [...models].sort((x, y) => (y.releasedOn ?? "").localeCompare(x.releasedOn ?? "") || x.id.localeCompare(y.id)).map((model) => [
        [a(names.address.model(model.id), names.model(model)), h("small", {}, model.id)], names.openness(model.openness),
        model.sizeTier === "unknown" ? null : model.sizeTier, model.releasedOn ? day(model.releasedOn) : null]),
    })),
    stories.length === 0 ? null : h("section", { class: "panel" }, h("h2", {}, "Told of it"),
      h("ol", { class: "stories" }, stories.map((story) => entry(story)))))] };
}

/** One row a board and model: who leads all needs no list of the parts that he leads too. */
function together(leads) {
  const rows = new Map();
  for (const { board, segment, standing } of leads) {
    const key = `${board} ${standing.model.id}`;
    if (!rows.has(key)) rows.set(key, { board, standing, keys: [] });
    rows.get(key).keys.push(segment ?? "all");
  }
  return [...rows.values()].map(({ keys, ...row }) => ({ ...row, segments: keys.includes("all") ? "all models"
    : keys.filter((key) => !key.split(":").some((part) => part !== key && keys.includes(part))).map(names.segment).join(", ") }));
}
