// An address that names no page.

import { a, h, put } from "../dom.js";
import { head, name } from "./page.js";

export function render(main) {
  name("No such page");
  put(main, head("There is no such page", "The address may be old, or mistyped."), h("p", {}, a("/", "To the overview")));
}
