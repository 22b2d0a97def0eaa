// Tables of numbers, which scroll on narrow screens and say what each column is.

import { h } from "./dom.js";

/**
 * A table.
 *
 * @param caption what it shows, for screen readers; may be left out
 * @param columns a text each, or {text, number} where it holds numbers
 * @param rows lists of cells: text, elements; null for what is not known
 */
export function table({ caption, columns, rows }) {
  const heads = columns.map((column) => (typeof column === "string" ? { text: column } : column));
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption ?? "Table" },
    h("table", {},
      caption ? h("caption", { class: "visually-hidden" }, caption) : null,
      h("thead", {}, h("tr", {},
        heads.map(({ text, number }) => h("th", { scope: "col", class: number ? "number" : null }, text)))),
      h("tbody", {}, rows.map((row) => h("tr", {}, row.map((cell, index) =>
        h(index === 0 ? "th" : "td", { class: heads[index].number ? "number" : null, scope: index === 0 ? "row" : null },
          cell ?? "–")))))));
}
