// Search for models, or everything that is known of one.

import { a, external, h, put } from "../dom.js";
import { get } from "../api.js";
import { day, dollars, large, many, relative, score } from "../format.js";
import { labelled } from "../figure.js";
import { empty, later } from "../lazy.js";
import { select, selected } from "../route.js";
import { table } from "../table.js";
import { entry } from "../figures/news.js";
import * as names from "../names.js";
import { facts, head, name, whole } from "./page.js";

/** How it is known when a model was released. */
const BASES = { stated: "as a source says", catalogue: "by the catalogue", name: "by the date in its name", listing: "when a board first listed it" };

export async function render(main, parts) {
  return parts.length >= 2 ? one(main, parts) : search(main);
}

async function search(main) {
  const input = h("input", { type: "search", value: selected("q", ""), placeholder: "gpt, qwen3, deepseek/…", autocomplete: "off" });
  const found = h("div", { "aria-live": "polite" });
  let turn = 0;
  const load = async () => {
    const own = ++turn;
    const { items, total } = await get("/api/models", { q: input.value.trim(), limit: 100 });
    if (own !== turn) return;
    put(found, items.length === 0 ? empty("No model like that", "Part of a name or of an id will do.")
      : [h("p", { class: "subtitle" }, total > items.length ? `${items.length} of ${many(total, "model")}` : many(total, "model")), table({
        caption: "Models", columns: ["Model", "Lab", "Country", "Openness", "Released"],
        rows: items.map(({ model = null, ...rest }) => model ?? rest).map((model) => [
          [a(names.address.model(model.id), names.model(model)), h("small", {}, model.id)], a(names.address.lab(model.lab), names.lab(model)),
          names.country(model.country), names.openness(model.openness), model.releasedOn ? day(model.releasedOn) : null]),
      })]);
  };
  let typing;
  input.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      select("q", input.value.trim());
      load();
    }, 200);
  });
  put(main, head("Models", "Everything that leaderboards, price lists, registries and vendors say of a model, on one page each."),
    h("section", { class: "panel" }, h("div", { class: "controls", role: "search" }, labelled("Name or id", input)), found));
  name("Models");
  await load();
}

function one(main, parts) {
  return whole(main, () => build(parts));
}

async function build(parts) {
  const id = parts.join("/");
  const known = await get(`/api/models/${parts.map(encodeURIComponent).join("/")}`);
  const { model, dates = {}, description = {}, ends = [], offers = [], boards = [], uptake = [], opennessClaims = [] } = known;
  const coming = ends.filter((end) => end.endsOn) // The lab's own end first: that of one provider is the end of an offer.
    .sort((x, y) => Number(Boolean(x.provider)) - Number(Boolean(y.provider)) || x.endsOn.localeCompare(y.endsOn))[0];
  const own = offers.find((offer) => offer.firstParty && offer.input !== undefined);
  return { title: names.model(model), answers: [known], content: [h("header", { class: "page-head" },
    h("p", { class: "crumb" }, a("/models", "Models"), " / ", a(names.address.lab(model.lab), names.lab(model))),
    h("h1", {}, names.model(model)), h("p", {}, h("code", {}, model.id), model.resolved === false ? " (a name that nothing proves to be a known model)" : ""),
    facts([
      { name: "Lab", value: a(names.address.lab(model.lab), names.lab(model)), small: names.country(model.country) },
      { name: "Openness", value: names.openness(model.openness), small: description.licence ?? null },
      { name: "Released", value: model.releasedOn ? day(model.releasedOn) : "not known", small: BASES[model.releasedBasis] ?? model.releasedBasis },
      { name: "Size", value: model.parameters ? `${large(model.parameters * 1e9)} parameters` : "not known", small: model.sizeTier === "unknown" ? null : model.sizeTier },
      description.context ? { name: "Context", value: `${large(description.context)} tokens` } : null,
      own ? { name: "Its lab asks", value: `${dollars(own.input)} in, ${own.output === undefined ? "–" : dollars(own.output)} out`, small: "per million tokens" } : null,
      coming ? { name: `${Date.parse(coming.endsOn) < Date.now() ? "Ended" : "Ends"}${coming.provider ? ` on ${coming.provider}` : ""}`,
        value: day(coming.endsOn), small: relative(coming.endsOn), classes: "cn" } : null,
    ])),
  h("div", { class: "grid" },
    section("Where it stands", boards.length === 0 ? "No board lists it." : table({
      caption: "Boards", columns: ["Board", { text: "Rank", number: true }, { text: "Score (95 % interval)", number: true }, "Published"],
      rows: boards.map((place) => [a(names.address.board(place.board), names.board(place.board)), `${place.rank} of ${place.models}`, score(place.score), date(place.publishedAt)]),
    }), "half"),
    section("What it costs", offers.length === 0 ? "No price list offers it." : table({
      caption: "Offers in dollars per million tokens",
      columns: ["Provider", { text: "Input", number: true }, { text: "Output", number: true }, "Since", "Who says so"],
      rows: [...offers].sort((x, y) => Number(y.firstParty) - Number(x.firstParty) || (x.input ?? 0) - (y.input ?? 0)).map((offer) => [
        [offer.provider, offer.firstParty ? [" ", h("span", { class: "tag good" }, "its lab")] : null, offer.listing ? h("small", {}, offer.listing) : null],
        offer.input === undefined ? null : dollars(offer.input), offer.output === undefined ? null : dollars(offer.output), date(offer.since),
        [offer.sources.map(names.source).join(", "), offer.otherwise?.length ? h("small", {}, `${many(offer.otherwise.length, "source")} otherwise`) : null]]),
    }), "half"),
    ends.length === 0 ? null : section("When it ends", table({
      caption: "Ends", columns: ["Where", "On", "Announced", "Whose word"],
      rows: ends.map((end) => [end.provider ?? names.lab(model), end.endsOn ? date(end.endsOn) : "no day given", end.announcedOn ? date(end.announcedOn) : null,
        end.vendorSays ? `the vendor (${names.source(end.source)})` : `${names.source(end.source)}, not the vendor`]),
    }), "half"),
    uptake.length === 0 ? null : section("How much it is used", table({
      caption: "Use", columns: ["Measure", { text: "Value", number: true }, "As of"],
      rows: uptake.map((one) => [names.measure(one.measure), large(one.value), date(one.at)]),
    }), "half"),
    opennessClaims.length === 0 ? null : section("What is said of its openness", table({
      caption: "Claims of openness", columns: ["Source", "Says", "Resting on"],
      rows: opennessClaims.map((claim) => [names.source(claim.source), names.openness(claim.openness), claim.evidence.toLowerCase().replaceAll("_", " ")]),
    }), "half"),
    description.link || description.baseModels ? section("More", [
      description.link ? h("p", {}, "Described at ", external(description.link)) : null,
      description.baseModels ? h("p", {}, "Made from ", description.baseModels.join(", ")) : null], "half") : null,
    later(async () => {
      const { items } = await get("/api/stories", { model: id, limit: 10 });
      return items.length === 0 ? null : h("section", { class: "panel" }, h("h2", {}, "Told of it"), h("ol", { class: "stories" }, items.map((story) => entry(story))));
    }, { name: "stories" }),
    h("p", { class: "more" }, h("a", { href: `/api/models/${id}`, target: "_blank", rel: "noopener" }, "All of this as JSON")))] };
}

/** A day that stays on one line. */
function date(instant) {
  return h("time", { datetime: instant, class: "nowrap" }, day(instant));
}

function section(title, content, classes = "") {
  return h("section", { class: `panel ${classes}` }, h("h2", {}, title), typeof content === "string" ? h("p", {}, content) : content);
}
