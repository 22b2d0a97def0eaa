// The frame around a chart: a title that says what is seen, the chart or a table of the same numbers, source, date, and
// the data to download.

import { add, external, h, put, hidden } from "./dom.js";
import { address } from "./api.js";
import { day } from "./format.js";
import { select, selected } from "./route.js";
import { from } from "./lazy.js";
import { table } from "./table.js";

/**
 * A figure.
 *
 * @param id part of the address that leads to it
 * @param title what is seen, in a sentence
 * @param subtitle what is measured, and in which unit
 * @param controls elements to select what is shown
 * @param summary what the picture says, for who cannot see it
 * @param draw draws into an element
 * @param rows the same numbers: columns and rows of a table, made when asked for
 * @param source where it comes from: name, url and when that was published
 * @param data the endpoint and its parameters, for download
 * @param notes what a reader should know
 * @param of the answers that it is made from
 */
export function figure({ id, of = [], level = 2, title, subtitle, controls, summary, draw, rows, source, data, notes = [] }) {
  const plot = h("div", { class: "plot", role: "img", "aria-label": summary ?? title });
  const grid = h("div", { class: "plot-table", tabindex: "0", role: "region", "aria-label": `Table: ${title}` });
  const toggle = h("button", { type: "button", class: "quiet", "aria-pressed": "false" });
  const key = "table";
  const show = (asTable) => {
    plot.hidden = asTable;
    grid.hidden = !asTable;
    toggle.setAttribute("aria-pressed", String(asTable));
    put(toggle, asTable ? "Show the chart" : "Show as table", hidden(`: ${title}`));
    if (asTable) put(grid, table(rows()));
  };
  toggle.addEventListener("click", () => {
    const asTable = plot.hidden === false;
    show(asTable);
    select(key, asTable ? id : null);
  });
  const element = h("figure", { class: "figure", id, "aria-labelledby": `${id}-title` },
    h("header", {},
      h(`h${level}`, { id: `${id}-title` }, title),
      subtitle ? h("p", { class: "subtitle" }, subtitle) : null,
      controls ? h("div", { class: "controls" }, controls) : null),
    draw ? plot : null,
    draw ? grid : table(rows()),
    h("figcaption", {},
      notes.filter(Boolean).map((note) => h("p", { class: "note" }, note)),
      origin(source),
      h("p", { class: "actions" },
        draw ? toggle : null,
        data ? downloads(data, title) : null,
        copier(id, title))));
  if (draw) {
    show(selected(key) === id);
    draw(plot);
  }
  return from(element, ...of);
}

/** "Source: LMArena, 6 Apr 2026." */
export function origin(source) {
  if (!source) return null;
  const sources = [source].flat().filter(Boolean);
  return add(h("p", { class: "source" }, "Source: "),
    sources.map((one, index) => [index > 0 ? "; " : null,
      one.url ? external(one.url, one.name) : one.name,
      one.at ? [", ", h("time", { datetime: one.at }, day(one.at))] : null]));
}

function downloads({ path, parameters = {} }, title) {
  const csv = address(path, { ...parameters, format: "csv" });
  return [
    h("a", { href: csv, download: true }, "CSV", hidden(` of: ${title}`)),
    h("a", { href: address(path, parameters), target: "_blank", rel: "noopener" }, "JSON", hidden(` of: ${title}`)),
  ];
}

function copier(id, title) {
  const button = h("button", { type: "button", class: "quiet" }, "Copy link", hidden(` to: ${title}`));
  button.addEventListener("click", async () => {
    const url = new URL(location.href);
    url.hash = id;
    try {
      await navigator.clipboard.writeText(url.href);
      put(button, "Link copied");
    } catch {
      location.hash = id; // The address bar then holds the link.
      put(button, "Link is in the address bar");
    }
    setTimeout(() => put(button, "Copy link", hidden(` to: ${title}`)), 2500);
  });
  return button;
}

/** One choice of several, as a row of buttons. */
export function choices(label, options, chosen, change) {
  return h("div", { class: `choices of-${options.length}`, role: "group", "aria-label": label },
    options.map(({ value, text }) => h("button", {
      type: "button", "aria-pressed": String(value === chosen), onclick: () => change(value),
    }, text)));
}

/** One choice of many, as a list that folds out; options may be in groups. */
export function menu(label, options, chosen, change) {
  const list = h("select", { onchange: (event) => change(event.target.value) });
  const groups = new Map();
  for (const { value, text, group } of options) {
    if (group && !groups.has(group)) {
      groups.set(group, h("optgroup", { label: group }));
      list.append(groups.get(group));
    }
    (group ? groups.get(group) : list).append(h("option", { value, selected: value === chosen }, text));
  }
  return labelled(label, list);
}

let labels = 0;

/** An input with a name above it. */
export function labelled(name, input) {
  input.id = `input-${++labels}`;
  return h("div", { class: "menu" }, h("label", { for: input.id }, name), input);
}
