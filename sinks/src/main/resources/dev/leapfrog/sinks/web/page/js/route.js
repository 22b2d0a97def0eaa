// Which page is shown, and what is selected on it: both are in the address, so that a link keeps them.

let render = () => {};

/** Shows pages from now on; the function is given the parts of the path. */
export function start(show) {
  render = show;
  document.addEventListener("click", follow);
  window.addEventListener("popstate", () => render(parts()));
  return render(parts());
}

/** The parts of the path, decoded: ["models", "openai", "gpt-5"]. */
export function parts() {
  return location.pathname.split("/").filter(Boolean).map(decoded);
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What is selected under a name; the other value when nothing is. */
export function selected(name, otherwise = null) {
  return new URLSearchParams(location.search).get(name) ?? otherwise;
}

/** Selects something without leaving the page; null takes it out of the address. */
export function select(name, value) {
  const query = new URLSearchParams(location.search);
  if (value === null || value === "") query.delete(name);
  else query.set(name, value);
  const text = query.toString().replaceAll("%2F", "/").replaceAll("%3A", ":");
  history.replaceState(null, "", location.pathname + (text ? `?${text}` : "") + location.hash);
}

/** Goes to a page of this site. */
export function go(href) {
  history.pushState(null, "", href);
  render(parts());
}

function follow(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey
    || event.altKey || link.target || link.hasAttribute("download")) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || OTHERS.some((part) => url.pathname.startsWith(part))) return;
  if (url.pathname === location.pathname && url.hash) return;
  event.preventDefault();
  go(url.pathname + url.search + url.hash);
}

/** What this server has beside the page. */
const OTHERS = ["/api", "/feeds", "/metrics", "/health", "/openapi.json", "/asyncapi.json", "/schemas", "/webjars", "/mcp"];
