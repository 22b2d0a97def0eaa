// The token that a server beyond loopback asks for: asked of whoever looks once, and kept until the window is closed.

import { h } from "./dom.js";

const KEY = "leapfrog-token";
let held = stored();
let asking = null;

function stored() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(token) {
  held = token;
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // Storage may be forbidden; then the token holds for this page.
  }
}

/** Whether the server has asked for a token. */
export function isNeeded() {
  return held !== null;
}

/** As fetch, with the token; where the server refuses it, whoever looks is asked for one. */
export async function authorized(address, options = {}) {
  for (;;) {
    const used = held;
    const headers = used === null ? options.headers : { ...options.headers, Authorization: `Bearer ${used}` };
    const response = await fetch(address, { ...options, headers });
    if (response.status !== 401) return response;
    if (used === held) await ask(used !== null);
  }
}

/** Asks once, however many answers wait for it. */
function ask(wrong) {
  asking ??= new Promise((answered) => {
    const input = h("input", { type: "password", id: "token", required: true, autocomplete: "current-password", "aria-describedby": "token-why" });
    const enter = (event) => {
      event.preventDefault();
      const token = input.value.trim();
      if (token === "") return;
      keep(token);
      dialog.remove();
      asking = null;
      answered();
    };
    const dialog = h("dialog", { class: "ask", "aria-labelledby": "token-title", oncancel: (event) => event.preventDefault() },
      h("form", { onsubmit: enter },
        h("h2", { id: "token-title" }, wrong ? "That token is wrong" : "This server asks for its token"),
        h("p", { id: "token-why", role: wrong ? "alert" : null }, wrong
          ? "The server does not take it. Look again at what web.tokenFile names, or at LEAPFROG_WEB_TOKEN, where Leapfrog runs."
          : "It stands in the file that web.tokenFile names, or in LEAPFROG_WEB_TOKEN, where Leapfrog runs. It is kept until this window is closed."),
        h("label", { for: "token" }, "Token"), input,
        h("button", { type: "submit", class: "main" }, "Go on")));
    document.body.append(dialog);
    dialog.showModal();
    input.focus();
  });
  return asking;
}

/**
 * Follows links to what needs the token, which the browser would not send with them: fetched here, then saved or shown.
 */
export function followLinks() {
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a[href]");
    if (!isNeeded() || !link || event.defaultPrevented || event.button !== 0) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || !NEEDING.some((part) => url.pathname.startsWith(part))) return;
    event.preventDefault();
    const response = await authorized(url.href);
    const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? url.pathname.split("/").at(-1);
    const blob = URL.createObjectURL(await response.blob());
    h("a", { href: blob, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(blob), 60_000);
  }, true);
}

const NEEDING = ["/api", "/feeds", "/metrics", "/openapi.json", "/asyncapi.json", "/schemas"];
