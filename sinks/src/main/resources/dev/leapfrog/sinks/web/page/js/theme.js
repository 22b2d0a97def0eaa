// Dark and light: as the system says, or as chosen here.

import { h } from "./dom.js";

const KEY = "leapfrog-theme";
const system = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set();
let probe = null;

/** "dark" or "light". */
export function theme() {
  return document.documentElement.dataset.theme || (system.matches ? "dark" : "light");
}

/** Takes the choice of an earlier visit. */
export function start() {
  const kept = stored();
  if (kept) document.documentElement.dataset.theme = kept;
  system.addEventListener("change", tell);
}

/** Changes to the other one and keeps that. */
export function toggle() {
  const next = theme() === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage may be forbidden; then the choice holds for this page.
  }
  tell();
}

/** Calls a function at every change, until what it returns is called. */
export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A colour of the style sheet by its name, as it is now. */
export function color(name) {
  probe ??= document.body.appendChild(h("i", { hidden: true }));
  probe.style.color = `var(--${name})`;
  return getComputedStyle(probe).color;
}

function tell() {
  listeners.forEach((listener) => listener());
}

function stored() {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "dark" || kept === "light" ? kept : null;
  } catch {
    return null;
  }
}
