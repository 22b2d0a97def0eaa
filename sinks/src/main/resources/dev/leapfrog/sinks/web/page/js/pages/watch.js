// My models, and what concerns them.

import { a, h, put } from "../dom.js";
import { getOrNull } from "../api.js";
import { day, dollars, many } from "../format.js";
import * as names from "../names.js";
import { entry } from "../figures/news.js";
import { howTo } from "../figures/watch.js";
import { facts, head } from "./page.js";

export async function render(main) {
  const answer = await getOrNull("/api/watch");
  const items = answer?.items ?? [];
  document.title = "My models – Leapfrog";
  if (items.length === 0) {
    put(main, head("Which models do you use?"), h("section", { class: "panel" }, howTo()));
    return;
  }
  put(main, head(`${many(items.length, "model")} of mine`), h("div", { class: "grid" }, items.map(card)));
}

function card(item) {
  const model = item.model.id ? item.model : { id: item.model, name: item.model };
  return h("section", { class: "panel half" }, h("h2", {}, a(names.address.model(model.id), names.model(model))),
    facts([
      item.category ? { name: "For", value: item.category } : null,
      item.price ? { name: "Price", value: `${dollars(item.price.input)} in, ${dollars(item.price.output)} out`, small: "per million tokens" } : null,
      item.cost?.now === undefined ? null : { name: "A month", value: dollars(item.cost.now) },
      item.endsOn ? { name: "Ends", value: day(item.endsOn) } : null,
    ]),
    (item.findings ?? []).length > 0 ? h("ul", { class: "lines" }, item.findings.map((finding) => h("li", {}, finding.text ?? finding.headline ?? String(finding)))) : null,
    (item.stories ?? []).length > 0 ? h("ol", { class: "stories" }, item.stories.map((story) => entry(story))) : null);
}
