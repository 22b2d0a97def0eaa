// What all pages have in common.

import { h } from "../dom.js";

/** Sets the title of the window and makes the head of a page. */
export function head(title, ...text) {
  document.title = title === "Leapfrog" ? title : `${title} – Leapfrog`;
  return h("header", { class: "page-head" }, h("h1", {}, title), text.map((one) => (one instanceof Node ? one : h("p", {}, one))));
}

/** Calls every function of a list; what a page does when it is left. */
export function ending(...ends) {
  return () => ends.flat().forEach((end) => end?.());
}

/** Facts in a row: name, value, and something small below it. */
export function facts(items) {
  return h("dl", { class: "facts" }, items.filter(Boolean).map(({ name, value, small, classes = "" }) =>
    h("div", { class: `fact ${classes}` }, h("dt", {}, name), h("dd", {}, value, small ? h("small", {}, small) : null))));
}
