// Stories as they come, by Server-Sent Events; the browser reconnects and goes on where it stopped.

import { h, put } from "./dom.js";
import * as names from "./names.js";

const listeners = new Set();
let stream = null;

/** Calls a function with every new story, until what it returns is called. */
export function onStory(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Listens from now on. */
export function start() {
  const state = document.querySelector(".live");
  const text = document.querySelector(".live-text");
  const say = (name, words) => {
    state.dataset.state = name;
    text.textContent = words;
  };
  stream = new EventSource("/api/stories/stream");
  stream.addEventListener("open", () => say("live", "Live: stories appear as they are told"));
  stream.addEventListener("error", () => say("lost", "Not live: trying to reach the server again"));
  const take = (event) => {
    const story = parsed(event.data);
    if (!story?.id) return;
    if (story.mode === "live") announce(story); // What is read from an archive is no news.
    listeners.forEach((listener) => listener(story));
  };
  stream.addEventListener("message", take);
  stream.addEventListener("story", take);
  window.addEventListener("pagehide", () => stream.close());
}

function parsed(data) {
  try {
    return JSON.parse(data);
  } catch {
    return null; // A comment or a heartbeat of a later version.
  }
}

function announce(story) {
  const place = document.querySelector(".news");
  const toast = h("div", { class: "toast" },
    h("strong", {}, story.revision > 0 ? "Story revised" : "New story"),
    h("a", { href: names.address.story(story.id) }, story.headline),
    h("button", { type: "button", class: "quiet", onclick: () => put(place) }, "Dismiss"));
  put(place, toast);
  if (story.severity === "INFO") setTimeout(() => toast.remove(), 8000);
}
