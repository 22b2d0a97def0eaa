// One alert: what it says, how it went on, and what it was concluded from.

import { a, h, put } from "../dom.js";
import { get } from "../api.js";
import { day, moment } from "../format.js";
import { byPage, pageList, words } from "../figures/evidence.js";
import { tag } from "../figures/news.js";
import * as names from "../names.js";
import { head } from "./page.js";

export async function render(main, [id]) {
  if (!id) {
    put(main, head("Alerts", "Alerts are told in stories."), h("p", {}, a("/stories", "To the stories")));
    return;
  }
  const { alert, life, story } = await get(`/api/alerts/${encodeURIComponent(id)}`);
  const values = Object.entries({ ...alert.metrics, ...alert.after });
  put(main, h("article", {},
    h("header", { class: "page-head" },
      h("p", { class: "crumb" }, story ? [a("/stories", "Stories"), " / ", a(names.address.story(story.id), story.headline)] : "Alert"),
      h("h1", {}, alert.headline),
      h("p", {}, day(alert.occurredAt), " ", tag(alert.severity), ` ${words(alert.kind)}, ${words(alert.status)}, known since ${moment(alert.knownAt)}`)),
    h("div", { class: "grid" },
      h("section", { class: "panel wide" }, h("h2", { id: "evidence" }, "What this rests on"), pageList(byPage(alert.evidence))),
      h("aside", { class: "panel side", "aria-label": "Figures and life of this alert" },
        alert.board ? h("p", {}, "Board: ", a(names.address.board(alert.board), names.board(alert.board))) : null,
        values.length > 0 ? [h("h2", {}, "Figures"), h("dl", {}, values.map(([name, value]) => h("div", {}, h("dt", {}, h("small", {}, name)),
          h("dd", {}, typeof value === "object" ? JSON.stringify(value) : String(value)))))] : null,
        life.length > 1 ? [h("h2", {}, "How it went on"), h("ol", { class: "lines" }, life.map((one) =>
          h("li", {}, `${day(one.occurredAt)}, ${words(one.status)}: ${one.headline}`)))] : null,
        h("p", { class: "more" }, h("a", { href: `/api/alerts/${alert.id}`, target: "_blank", rel: "noopener" }, "JSON"))))));
  document.title = `${alert.headline} – Leapfrog`;
}
