// Parts of a page that are fetched when they come near the screen, and what stands there meanwhile or when they fail.

import { h } from "./dom.js";

/**
 * A place for something that has yet to be fetched.
 *
 * @param load fetches and makes it
 * @param load gives null when there is nothing to show
 * @param options name: what it is, for who waits; eager: at once; classes of the place; id: what it will have in it, so
 *     that an address that leads there finds it
 */
export function later(load, { name = "this part", eager = false, classes = "", id = null } = {}) {
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
        if (wanted) document.getElementById(id)?.scrollIntoView();
      }
    } catch (error) {
      if (place.isConnected) place.replaceWith(failed(error, name, () => later(load, { name, eager: true, classes, id }), classes));
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
  refused: ["Not allowed", "This server asks for a token beyond loopback; see the configuration of web."],
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
