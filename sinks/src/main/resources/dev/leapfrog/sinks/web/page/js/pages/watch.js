// My models, and what concerns them.

import { a, h } from "../dom.js";
import { get } from "../api.js";
import { day, dollars, many, relative } from "../format.js";
import * as names from "../names.js";
import { entry } from "../figures/news.js";
import { howTo, isOver, mainEnd } from "../figures/watch.js";
import { facts, head, whole } from "./page.js";

export function render(main) {
  return whole(main, build);
}

async function build() {
  const answer = await get("/api/watch", { limit: 100 });
  const { items } = answer;
  if (items.length === 0) {
    return { title: "My models", answers: [answer], content: [head("Which models do you use?"), h("section", { class: "panel" }, howTo())] };
  }
  return { title: "My models", answers: [answer], content: [head(`${many(items.length, "model")} of mine`), h("div", { class: "grid" }, items.map(card))] };
}

function card({ sentences, report: { watched, model, nearest, offer, monthly, ends, alternatives, stories } }) {
  const title = h("h2", {}, a(names.address.model(watched.model), model ? names.model(model) : watched.model));
  if (!model) {
    return h("section", { class: "panel half" }, title, h("p", {}, "No source names this model. Written most alike:"),
      h("ul", { class: "lines" }, nearest.map((id) => h("li", {}, a(names.address.model(id), id)))));
  }
  const end = mainEnd(ends);
  return h("section", { class: "panel half" }, title,
    facts([
      { name: "For", value: watched.task },
      offer ? { name: "Its lab asks", value: `${dollars(offer.price.input)} in, ${dollars(offer.price.output)} out`, small: "per million tokens" } : null,
      monthly === undefined ? null : { name: "A month", value: dollars(monthly) },
      { name: end && isOver(end) ? "Ended" : "Ends", value: end ? day(end.endsOn) : "nothing announced", small: end ? `${end.provider ? `at ${end.provider}, ` : ""}${relative(end.endsOn)}, says ${end.vendorSays ? "the vendor" : `${names.source(end.source)}, not the vendor`}` : null },
    ]),
    alternatives.length === 0 ? h("p", {}, "Nothing better, and nothing open that is good enough and cheaper, was found.")
      : [h("h3", {}, "Could take its place"), h("ul", { class: "lines" }, alternatives.map((other, index) => h("li", {}, a(names.address.model(other.model.id), sentences[index]),
        h("small", {}, ` ${names.board(other.board)}, ${day(other.publishedAt)}`))))],
    stories.length > 0 ? [h("h3", {}, "Told of it"), h("ol", { class: "stories" }, stories.map((story) => entry(story)))] : null);
}
