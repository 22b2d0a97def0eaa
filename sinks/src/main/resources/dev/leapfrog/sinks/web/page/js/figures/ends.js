// Announced ends of models, by month.

import { a, h } from "../dom.js";
import { ends as known } from "../data.js";
import { day, many, monthOf, relative, DAY } from "../format.js";
import { from } from "../lazy.js";
import * as names from "../names.js";

/** The ends by month, as a list for each. */
export function calendar(ends, level = 3) {
  const months = new Map();
  for (const end of ends) {
    const month = monthOf(end.endsOn);
    if (!months.has(month)) months.set(month, []);
    months.get(month).push(end);
  }
  return h("div", { class: "months" }, [...months].map(([month, list]) => h("section", { class: "month" },
    h(`h${level}`, {}, month, " ", h("span", { class: "tag" }, many(list.length, "model"))),
    h("ol", {}, list.map(one)))));
}

function one(end) {
  const date = new Date(end.endsOn);
  const weekday = date.toLocaleString("en-GB", { weekday: "short", timeZone: "UTC" });
  return h("li", {}, h("time", { datetime: end.endsOn }, `${weekday} ${date.getUTCDate()}`),
    h("div", {}, a(names.address.model(end.model.id), names.model(end.model)), end.model.lab === "unknown" ? "" : ` by ${names.lab(end.model)}`,
      end.provider ? ` on ${end.provider}` : "", end.vendorSays ? null : [" ", h("span", { class: "tag warn" }, "not said by the vendor")],
      h("small", {}, [relative(end.endsOn), end.vendorSays ? "says the vendor" : `says ${names.source(end.source)}`, end.announcedOn ? `announced ${day(end.announcedOn)}` : null,
        end.terms?.replacement ? `use ${end.terms.replacement} instead` : null].filter(Boolean).join(" · "))));
}

/** Ends from a day on, the nearest first. */
export function coming(ends, from = Date.now() - DAY) {
  return ends.filter((end) => end.endsOn && Date.parse(end.endsOn) >= from).sort((x, y) => x.endsOn.localeCompare(y.endsOn));
}

/** The next ends, in a box. */
export async function endsPanel() {
  const every = await known();
  const ends = coming(every);
  const soon = ends.filter((end) => Date.parse(end.endsOn) < Date.now() + 90 * DAY);
  const title = ends.length === 0 ? "No end of a model is announced" : soon.length === 0
    ? `The next announced end is ${relative(ends[0].endsOn)}` : `${many(soon.length, "model")} will end within 90 days`;
  return from(h("section", { class: "panel", "aria-labelledby": "ends-title", id: "ends" }, h("h2", { id: "ends-title" }, title),
    ends.length === 0 ? h("p", {}, "Vendors' pages of ends are read with the live sources.") : calendar(ends.slice(0, 6)),
    h("p", { class: "more" }, a("/ends", "The whole calendar"), " · ", h("a", { href: "/feeds/ends.ics" }, "subscribe to it (iCalendar)"))), every);
}
