// One alert: what it says, how it went on, and what it was concluded from.

import { a, h, put } from "../dom.js";
import { get } from "../api.js";
import { day, moment, number, sentence } from "../format.js";
import { byPage, pageList, words } from "../figures/evidence.js";
import { tag } from "../figures/news.js";
import * as names from "../names.js";
import { head, name } from "./page.js";

export async function render(main, [id]) {
  if (!id) {
    name("Alerts");
    put(main, head("Alerts", "Alerts are told in stories."), h("p", {}, a("/stories", "To the stories")));
    return;
  }
  const { alert, names: called, life, story } = await get(`/api/alerts/${encodeURIComponent(id)}`);
  const values = Object.entries({ ...alert.metrics, ...alert.after });
  put(main, h("article", {},
    h("header", { class: "page-head" },
      h("p", { class: "crumb" }, story ? [a("/stories", "Stories"), " / ", a(names.address.story(story.id), story.headline === alert.headline ? "the story that tells this" : story.headline)] : "Alert"),
      h("h1", {}, alert.headline),
      h("p", {}, day(alert.occurredAt), " ", tag(alert.severity), ` ${words(alert.kind)}, ${words(alert.status)}, known since ${moment(alert.knownAt)}`)),
    h("div", { class: "grid" },
      h("section", { class: "panel wide" }, h("h2", { id: "evidence" }, "What this rests on"), pageList(byPage(alert.evidence), called)),
      h("aside", { class: "panel side", "aria-label": "Figures and life of this alert" },
        alert.board ? h("p", {}, "Board: ", a(names.address.board(alert.board), names.board(alert.board))) : null,
        values.length > 0 ? [h("h2", {}, "Figures"), h("dl", { class: "pairs" }, values.map(([name, value]) => h("div", {}, h("dt", {}, inWords(name)),
          h("dd", {}, shown(value, called)))))] : null,
        life.length > 1 ? [h("h2", {}, "How it went on"), h("ol", { class: "lines" }, life.map((one) =>
          h("li", {}, `${day(one.occurredAt)}, ${words(one.status)}: ${one.headline}`)))] : null,
        h("p", { class: "more" }, h("a", { href: `/api/alerts/${alert.id}`, target: "_blank", rel: "noopener" }, "JSON"))))));
  name(alert.headline);
}

/** "lab reign days" of labReignDays. */
function inWords(name) {
  return sentence(name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase());
}

function shown(value, called) {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return number(value, 2);
  if (Array.isArray(value)) return value.map((one) => shown(one, called)).join(", ");
  if (typeof value === "object") return Object.entries(value).map(([name, one]) => `${inWords(name)}: ${shown(one, called)}`).join("; ");
  return called[value] ?? (/^[A-Z_]+$/.test(value) && value.length > 3 ? words(value) : value);
}
