// Parts of a page that are fetched when they come near the screen, and what stands there meanwhile or when they fail.

import { h } from "./dom.js";
import { forget } from "./data.js";
import { onNews } from "./live.js";

const sources = new WeakMap();
const parts = new Set();

/** Says what an element was made from; while all of that is the same, it is not made anew. */
export function from(element, ...answers) {
  sources.set(element, answers);
  return element;
}

/** What an element was made from; empty where that is not known. */
export function madeFrom(element) {
  return sources.get(element) ?? [];
}

/** Makes an element anew whenever what it was made from has changed, as long as it is on the page. */
export function keep(element, load, classes = []) {
  parts.add({ element, load, classes });
}

/** Makes those parts of the page anew of which the answers have changed. */
onNews(async () => {
  forget();
  for (const part of [...parts]) {
    if (part.element.isConnected) await renew(part);
    else parts.delete(part);
  }
});

async function renew(part) {
  let made;
  try {
    made = await part.load();
  } catch {
    return; // What is there stays until the next news.
  }
  const now = made === null ? [] : madeFrom(made);
  const before = madeFrom(part.element);
  if (made === null || !part.element.isConnected
    || (now.length > 0 && now.length === before.length && now.every((one, index) => one === before[index]))) return;
  if (part.element.contains(document.activeElement)) {
    // Not under the hands of somebody who uses it.
    part.element.addEventListener("focusout", () => setTimeout(() => renew(part)), { once: true });
    return;
  }
  made.classList.add(...part.classes);
  part.element.replaceWith(made);
  part.element = made;
}

/**
 * A place for something that has yet to be fetched.
 *
 * @param load fetches and makes it
 * @param load gives null when there is nothing to show
 * @param options name: what it is, for who waits; eager: at once; classes of the place; id: what it will have in it, so
 *     that an address that leads there finds it; live: whether it follows news
 */
export function later(load, { name = "this part", eager = false, classes = "", id = null, live = true } = {}) {
  const wanted = id !== null && location.hash === `#${id}`;
  const place = h("div", { class: `loading ${classes}`, "aria-busy": "true" }, h("p", {}, `Loading ${name} …`));
  const begin = async () => {
    try {
      const made = await load();
      if (!place.isConnected) return;
      if (made === null) place.remove();
      else {
        if (classes) made.classList.add(...classes.split(" ").filter(Boolean));
        place.replaceWith(made);
        if (live) keep(made, load, classes.split(" ").filter(Boolean));
        if (wanted) document.getElementById(id)?.scrollIntoView();
      }
    } catch (error) {
      if (place.isConnected) place.replaceWith(failed(error, name, () => later(load, { name, eager: true, classes, id, live }), classes));
    }
  };
  if (eager || wanted) {
    queueMicrotask(begin);
    return place;
  }
  const near = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      near.disconnect();
      begin();
    }
  }, { rootMargin: "300px" });
  near.observe(place);
  return place;
}

const WORDS = {
  offline: ["No answer", "The server cannot be reached. It may have been stopped, or the network is down."],
  refused: ["Not allowed", "The server does not let this page ask that; see the configuration of web."],
  missing: ["Not found", "Nothing is known under this name."],
  busy: ["Too many questions", "The server asks to wait a moment."],
  down: ["Something went wrong", "The server could not answer this."],
};

/** What stands in place of something that could not be fetched. */
export function failed(error, name, again, classes = "") {
  const [title, text] = WORDS[error.kind] ?? ["Something went wrong", "This part could not be shown."];
  if (!error.kind) console.error(error);
  const element = h("div", { class: `failed ${classes}`, role: "alert" },
    h("strong", {}, `${title}: ${name}`), h("p", {}, text), error.kind === "down" || error.kind === "missing" ? h("p", {}, error.message) : null,
    h("p", {}, h("button", { type: "button", class: "quiet", onclick: () => element.replaceWith(again()) }, "Try again")));
  return element;
}

/** What stands where nothing has been recorded. */
export function empty(title, ...text) {
  return h("div", { class: "empty" }, h("strong", {}, title), text.map((one) => (one instanceof Node ? one : h("p", {}, one))));
}
