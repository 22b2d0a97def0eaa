// What all pages have in common.

import { h, put } from "../dom.js";
import { from, keep } from "../lazy.js";

/** Sets the title of the window. */
export function name(title) {
  document.title = `${title} – Leapfrog`;
}

/** The head of a page. */
export function head(title, ...text) {
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

/**
 * Shows a page that is made from some answers, and makes it anew when they change.
 *
 * @param build gives the title of the window, the content, and the answers
 */
export async function whole(main, build) {
  const page = await build();
  const element = ({ content, answers }) => from(h("div", {}, content), ...answers);
  const made = element(page);
  name(page.title);
  put(main, made);
  keep(made, async () => element(await build()));
}
