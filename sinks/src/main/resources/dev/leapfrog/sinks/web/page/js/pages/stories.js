// All stories in a list that grows, or one story with the evidence behind it.

import { a, add, h, put } from "../dom.js";
import { get } from "../api.js";
import { choices, labelled, menu } from "../figure.js";
import { day, moment, sentence } from "../format.js";
import { empty, failed } from "../lazy.js";
import { onStory } from "../live.js";
import { select, selected } from "../route.js";
import { entry, kinds, replace, tag } from "../figures/news.js";
import { alertEvidence } from "../figures/evidence.js";
import { head, name } from "./page.js";
import * as names from "../names.js";

const SEVERITIES = [{ value: "info", text: "All" }, { value: "notice", text: "Of note" }, { value: "major", text: "Major" }];

export async function render(main, [id]) {
  return id ? one(main, id) : list(main);
}

async function list(main) {
  const stories = h("ol", { class: "stories", "aria-label": "Stories, the newest first" });
  const more = h("p", { class: "more" });
  const count = h("p", { class: "subtitle", role: "status" });
  const search = h("input", { type: "search", value: selected("q", ""), placeholder: "deepseek, price, gap …" });
  let turn = 0;
  const filters = () => ({ severity: selected("severity", "notice"), kind: selected("kind"), q: selected("q"), limit: 50 });
  const load = async (cursor = null) => {
    const own = ++turn;
    try {
      const answer = await get("/api/stories", { ...filters(), cursor });
      if (own !== turn) return;
      if (cursor === null) put(stories);
      add(stories, answer.items.map((story) => entry(story)));
      put(count, answer.total === 0 ? "" : `${answer.total} stories`);
      put(more, answer.next ? h("button", { type: "button", class: "quiet", onclick: () => load(answer.next) }, "Older stories") : null,
        answer.total === 0 ? empty("No story like that", "Take a filter away to see more.") : null);
    } catch (error) {
      if (own === turn) put(more, failed(error, "stories", () => {
        load(cursor);
        return h("span");
      }));
    }
  };
  const controls = h("div", { class: "controls", role: "search" });
  const choose = (name, otherwise) => (value) => {
    select(name, value === otherwise ? null : value);
    draw();
    load();
  };
  const draw = () => put(controls,
    choices("How much it matters", SEVERITIES, selected("severity", "notice"), choose("severity", "notice")),
    menu("About", [{ value: "", text: "Everything" }, ...Object.entries(kinds).map(([value, text]) => ({ value: value.toLowerCase(), text: sentence(text) }))],
      selected("kind", ""), choose("kind", "")),
    labelled("Words", search));
  let typing;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      select("q", search.value.trim());
      load();
    }, 250);
  });
  draw();
  name("Stories");
  put(main, head("Stories", "One happening, told once: what a publication did to leads and gaps, a vendor's prices of a day, a lab's releases. "
    + "New ones appear here as they are told."), h("section", { class: "panel" }, controls, count, stories, more));
  await load();
  return onStory((story) => {
    const least = SEVERITIES.findIndex(({ value }) => value === selected("severity", "notice"));
    const own = SEVERITIES.findIndex(({ value }) => value === story.severity.toLowerCase());
    const words = selected("q");
    const wanted = own >= least && (!selected("kind") || story.kind.toLowerCase() === selected("kind"))
      && (!words || story.headline.toLowerCase().includes(words.toLowerCase()));
    if (wanted) replace(stories, story);
  });
}

const WEIGHTS = ["MAJOR", "NOTICE", "INFO"];

/** What matters most first, and of that the newest. */
function byWeight(one, other) {
  return WEIGHTS.indexOf(one.severity) - WEIGHTS.indexOf(other.severity) || other.occurredAt.localeCompare(one.occurredAt);
}

async function one(main, id) {
  const { story, names: called, revisions, alerts } = await get(`/api/stories/${encodeURIComponent(id)}`);
  put(main, h("article", {},
    h("header", { class: "page-head" },
      h("p", { class: "crumb" }, a("/stories", "Stories"), ` / ${kinds[story.kind] ?? story.kind}`),
      h("h1", {}, story.headline),
      h("p", {}, h("time", { datetime: story.occurredAt }, day(story.occurredAt)), " ", tag(story.severity),
        ` known since ${moment(story.knownAt)}`, story.mode === "backfill" ? ", read from a recording" : "")),
    h("div", { class: "grid" },
      h("section", { class: "panel wide" },
        story.lines.length > 0 ? [h("h2", {}, "What else happened"), h("ul", { class: "lines" }, story.lines.map((line) => h("li", {}, line)))] : null,
        h("h2", { id: "evidence" }, "What this rests on"),
        alerts.length === 0 ? h("p", {}, "Its alerts are no longer kept.") : h("div", { class: "evidence" },
          [...alerts].sort(byWeight).map((alert, index) => alertEvidence(alert, called, index === 0)))),
      h("aside", { class: "panel side", "aria-label": "Whom it is about" },
        story.models.length > 0 ? [h("h2", {}, "Models"), h("ul", { class: "lines" }, story.models.slice(0, 20).map((model) =>
          h("li", {}, a(names.address.model(model), called[model] ?? model))))] : null,
        story.labs.length > 0 ? [h("h2", {}, "Labs"), h("ul", { class: "lines" }, story.labs.map((lab) => h("li", {}, a(names.address.lab(lab), names.labOf(lab)))))] : null,
        revisions.length > 1 ? [h("h2", {}, "Revisions"), h("ol", { class: "lines" }, revisions.map((revision) =>
          h("li", {}, `${day(revision.occurredAt)}: ${revision.headline}`)))] : null,
        h("p", { class: "more" }, h("a", { href: `/api/stories/${story.id}`, target: "_blank", rel: "noopener" }, "JSON"))))));
  name(story.headline);
}
