// What comes while the page is open, by Server-Sent Events: stories, and that other answers may have changed. Read by
// script, as the browser's own reader cannot send a token; it comes back where it stopped.

import { authorized } from "./access.js";
import { h, put } from "./dom.js";
import * as names from "./names.js";

const STREAM = "/api/stories/stream?changes=true";
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
/** How long news are gathered before anything is fetched again, and how long until that happens once more. */
const GATHER = 1500;
const REST = 10_000;

const listeners = new Set();
const readers = new Set();
let stop = new AbortController();
let last = null;

/** Calls a function with every new story, until what it returns is called. */
export function onStory(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls a function when answers may have changed, not more often than one can read; until what it returns is called. */
export function onNews(reader) {
  readers.add(reader);
  return () => readers.delete(reader);
}

/** Listens from now on. */
export function start() {
  listen(stop.signal);
  window.addEventListener("pagehide", () => stop.abort());
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    stop = new AbortController();
    listen(stop.signal);
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && waiting) news();
  });
}

async function listen(signal) {
  let wait = FIRST_WAIT;
  while (!signal.aborted) {
    try {
      const response = await authorized(STREAM, { signal, cache: "no-store", headers: last === null ? {} : { "Last-Event-ID": last } });
      if (!response.ok) throw new Error(`The server answered ${response.status}`);
      say("live", "Live: stories appear as they are told, and figures follow");
      wait = FIRST_WAIT;
      await follow(response.body.pipeThrough(new TextDecoderStream()).getReader());
    } catch {
      // Gone; it is tried again below.
    }
    if (signal.aborted) return;
    say("lost", "Not live: trying to reach the server again");
    await new Promise((done) => setTimeout(done, wait));
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }
}

async function follow(reader) {
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    const parts = text.split("\n\n");
    text = parts.pop();
    parts.forEach(take);
  }
}

function take(block) {
  let type = "message";
  const data = [];
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "id") last = value;
    else if (field === "event") type = value;
    else if (field === "data") data.push(value);
  }
  if (data.length === 0) return;
  if (type === "story") story(parsed(data.join("\n")));
  news();
}

function story(told) {
  if (!told?.id) return;
  if (told.mode === "live") announce(told); // What is read from an archive is no news.
  listeners.forEach((listener) => listener(told));
}

function parsed(data) {
  try {
    return JSON.parse(data);
  } catch {
    return null; // Of a later version.
  }
}

let timer = null;
let waiting = false;
let until = 0;

/** Something has come: tells readers soon, but not again and again, and not of a window that nobody sees. */
function news() {
  waiting = true;
  if (timer !== null || document.hidden) return;
  timer = setTimeout(() => {
    timer = null;
    if (document.hidden) return;
    waiting = false;
    until = Date.now() + REST;
    readers.forEach((reader) => reader());
  }, Math.max(GATHER, until - Date.now()));
}

function say(name, words) {
  document.querySelector(".live").dataset.state = name;
  put(document.querySelector(".live-text"), words);
}

function announce(told) {
  const place = document.querySelector(".news");
  const toast = h("div", { class: "toast" },
    h("strong", {}, told.revision > 0 ? "Story revised" : "New story"),
    h("a", { href: names.address.story(told.id) }, told.headline),
    h("button", { type: "button", class: "quiet", onclick: () => put(place) }, "Dismiss"));
  put(place, toast);
  if (told.severity === "INFO") setTimeout(() => toast.remove(), 8000);
}
