// How the sources do.

import { external, h } from "../dom.js";
import { all } from "../api.js";
import { many, moment, relative } from "../format.js";
import { empty } from "../lazy.js";
import { table } from "../table.js";
import { facts, head, whole } from "./page.js";

const STATES = { OK: "OK", DEGRADED: "Degraded", FAILING: "Failing" };
const TAGS = { OK: "good", DEGRADED: "bad", FAILING: "warn", UNREAD: "" };

export function render(main) {
  return whole(main, build);
}

async function build() {
  const sources = await all("/api/sources", { limit: 1000 });
  if (sources.length === 0) {
    return { title: "Sources", answers: [sources], content: [head("No source has been read yet"), empty("Nothing yet", "Sources are read when Leapfrog runs with live sources, or replays a recording.")] };
  }
  const count = (status) => sources.filter((one) => status.includes(one.status)).length;
  const bad = count(["DEGRADED", "FAILING"]);
  return { title: "Sources", answers: [sources], content: [head(bad === 0 ? `All ${sources.length} sources that were read did well last time` : `${bad} of ${many(sources.length, "source")} have trouble`,
    facts([{ name: "Did well", value: String(count(["OK"])) }, { name: "Last response could not be used", value: String(count(["FAILING"])) },
      { name: "Degraded", value: String(count(["DEGRADED"])) }, { name: "Not read yet", value: String(count(["UNREAD"])) }])),
  h("section", { class: "panel" }, table({
    caption: "Sources and how they do", columns: ["Source", "State", "Last read", "Last change", { text: "Failures in a row", number: true }],
    rows: [...sources].sort((x, y) => rank(x) - rank(y) || x.source.localeCompare(y.source)).map((one) => [
      [one.source, one.about ? h("small", {}, one.about) : null, one.url ? h("small", {}, external(one.url)) : null],
      h("span", { class: `tag ${TAGS[one.status] ?? ""}` }, STATES[one.status] ?? "Not read yet"),
      when(one.lastReadAt ?? one.health?.lastReadAt), when(one.lastChangedAt ?? one.health?.lastChangedAt), String(one.failures ?? one.health?.failures ?? 0)]),
  }))] };
}

function rank({ status }) {
  return ["DEGRADED", "FAILING", "OK", "UNREAD"].indexOf(status);
}

function when(instant) {
  return instant ? [h("time", { datetime: instant }, moment(instant)), h("small", {}, relative(instant))] : null;
}
