// Starts the page: theme, navigation, news, and the page that the address names.

import { put } from "./dom.js";
import { followLinks } from "./access.js";
import * as live from "./live.js";
import * as names from "./names.js";
import * as route from "./route.js";
import * as theme from "./theme.js";
import { failed } from "./lazy.js";

const PAGES = {
  "": () => import("./pages/overview.js"),
  boards: () => import("./pages/boards.js"),
  models: () => import("./pages/models.js"),
  labs: () => import("./pages/labs.js"),
  stories: () => import("./pages/stories.js"),
  alerts: () => import("./pages/alerts.js"),
  ends: () => import("./pages/ends.js"),
  watch: () => import("./pages/watch.js"),
  sources: () => import("./pages/sources.js"),
};

let leave = () => {};
let turn = 0;
const titles = names.load().catch(() => {}); // Ids are shown in their place.

/** Shows the page of an address; a page says what to do when it is left. */
async function show(parts) {
  const own = ++turn;
  const first = turn === 1;
  leave();
  leave = () => {};
  const main = document.getElementById("main");
  mark(parts[0] ?? "");
  try {
    const page = PAGES[parts[0] ?? ""];
    const [{ render }] = await Promise.all([page ? page() : import("./pages/unknown.js"), titles]);
    if (own !== turn) return;
    put(main);
    const end = await render(main, parts.slice(1));
    if (own !== turn) end?.();
    else leave = end ?? (() => {});
  } catch (error) {
    if (own === turn) put(main, failed(error, "this page", () => again(parts)));
  }
  if (own !== turn || first) {
    if (own === turn && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    return;
  }
  window.scrollTo(0, 0);
  main.focus({ preventScroll: true });
}

function again(parts) {
  show(parts);
  return document.createComment("");
}

/** Says in the navigation where we are. */
function mark(name) {
  for (const link of document.querySelectorAll("#site a")) {
    const here = new URL(link.href).pathname === `/${name}`;
    if (here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  fold(false);
}

const menu = document.querySelector(".menu-button");
const navigation = document.getElementById("site");

function fold(open) {
  navigation.classList.toggle("unfolded", open);
  menu.setAttribute("aria-expanded", String(open));
}

function themeButton() {
  const button = document.querySelector(".theme");
  const dark = theme.theme() === "dark";
  button.textContent = dark ? "Light" : "Dark";
  button.setAttribute("aria-label", dark ? "Light colours" : "Dark colours");
}

theme.start();
themeButton();
theme.onChange(themeButton);
document.querySelector(".theme").addEventListener("click", theme.toggle);
menu.addEventListener("click", () => fold(menu.getAttribute("aria-expanded") !== "true"));
followLinks();
live.onNews(() => names.load().catch(() => {}));
route.start(show);
live.start();
