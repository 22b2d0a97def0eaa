// The calendar of announced ends.

import { a, h, put } from "../dom.js";
import { ends as known } from "../data.js";
import { choices } from "../figure.js";
import { DAY, many, relative } from "../format.js";
import { empty } from "../lazy.js";
import { select, selected } from "../route.js";
import { calendar } from "../figures/ends.js";
import { head, whole } from "./page.js";

const WHEN = [{ value: "coming", text: "Coming" }, { value: "past", text: "Past" }];

export function render(main) {
  return whole(main, build);
}

async function build() {
  const every = await known();
  const ends = every.filter((end) => end.endsOn);
  const today = new Date(Date.now() - DAY).toISOString().slice(0, 10);
  const place = h("section", { class: "panel" });
  const show = () => {
    const past = selected("when", "coming") === "past";
    const shown = ends.filter((end) => (end.endsOn < today) === past)
      .sort((x, y) => (past ? y.endsOn.localeCompare(x.endsOn) : x.endsOn.localeCompare(y.endsOn)));
    put(place, choices("When", WHEN, past ? "past" : "coming", (value) => {
      select("when", value === "coming" ? null : value);
      show();
    }), shown.length === 0 ? empty("No end is announced", "Vendors' pages of ends are read with the live sources.") : calendar(shown.slice(0, 400), 2));
  };
  const next = ends.filter((end) => end.endsOn >= today).sort((x, y) => x.endsOn.localeCompare(y.endsOn));
  show();
  return { title: "Ends", answers: [every], content: [head(next.length === 0 ? "No end of a model is announced" : `${many(next.length, "end")} announced, the next ${relative(next[0].endsOn)}`,
    h("p", {}, "When models can no longer be used, and whose word that is: a date of anybody but the vendor is marked. ",
      h("a", { href: "/feeds/ends.ics" }, "Subscribe as a calendar"), " or ", a("/api/ends?format=csv", "take the data (CSV)"), ".")), place] };
}
