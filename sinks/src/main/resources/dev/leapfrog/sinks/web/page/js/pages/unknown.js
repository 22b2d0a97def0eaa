// An address that names no page.

import { a, h, put } from "../dom.js";
import { head } from "./page.js";

export function render(main) {
  put(main, head("There is no such page", "The address may be old, or mistyped."), h("p", {}, a("/", "To the overview")));
}
