// My models: what concerns the models that I use.

import { a, h } from "../dom.js";
import { get } from "../api.js";
import { dollars, iso, many, relative } from "../format.js";
import { from } from "../lazy.js";
import * as names from "../names.js";

const HOW = `watch:
  - model: openai/gpt-4o          # what I use
    task: coding                  # for which task
    tokens: {input: 50000000, output: 10000000}   # a month, if I care to say`;

/** How to say which models I use. */
export function howTo() {
  return [h("p", {}, "Name the models that you use, and their prices, ends, changes of openness and cheaper models that are good enough are "
    + "found for you. On the command line:"), h("pre", {}, h("code", {}, "./leapfrog watch add openai/gpt-4o")),
  h("p", {}, "or in leapfrog.yaml:"), h("pre", {}, h("code", {}, HOW))];
}

/** A short look at them, in a box. */
export async function watchPanel() {
  const answer = await get("/api/watch", { limit: 100 });
  const { items: watched } = answer;
  return from(h("section", { class: "panel", "aria-labelledby": "watch-title", id: "watch" },
    h("h2", { id: "watch-title" }, watched.length === 0 ? "Which models do you use?" : `${many(watched.length, "model")} of mine`),
    watched.length === 0 ? howTo() : h("ul", { class: "stories" }, watched.slice(0, 6).map(brief)),
    h("p", { class: "more" }, a("/watch", "My models"))), answer);
}

/** Of the ends of a model that of the lab's own channel; else the next one, or the last that is past. */
export function mainEnd(ends) {
  const dated = ends.filter(({ endsOn }) => endsOn).sort((x, y) => x.endsOn.localeCompare(y.endsOn));
  return dated.find(({ provider }) => !provider) ?? dated.find((end) => !isOver(end)) ?? dated.at(-1);
}

/** Whether an end has come. */
export function isOver({ endsOn }) {
  return endsOn <= iso(Date.now());
}

function brief({ report: { watched, model, monthly, ends, alternatives } }) {
  const end = mainEnd(ends);
  const said = [monthly === undefined ? null : `${dollars(monthly)} a month`, end ? `${isOver(end) ? "ended" : "ends"} ${relative(end.endsOn)}${end.provider ? ` at ${end.provider}` : ""}` : null,
    alternatives.length > 0 ? `${many(alternatives.length, "model")} could take its place` : null].filter(Boolean);
  return h("li", { class: "story" }, a(names.address.model(watched.model), model ? names.model(model) : watched.model),
    said.length > 0 ? h("p", {}, said.join(" · ")) : null);
}
