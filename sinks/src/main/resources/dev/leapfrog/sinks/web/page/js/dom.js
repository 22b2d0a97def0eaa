// Elements made from data. Text goes in as text nodes only, never as markup, as most of it was read from other people's pages.

const SAFE = new Set(["http:", "https:"]);

/**
 * An element with attributes and children.
 *
 * Attributes: "class", "onclick" and other handlers (functions), "dataset" (an object), and anything else as it is
 * called in HTML; null and false leave one out, true sets it without a value. Children: elements, strings, numbers,
 * lists of them; null and false are left out.
 */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.replace(/^on/, ""), value);
    else if (name === "dataset") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  add(element, children);
  return element;
}

/** Adds children to an element. */
export function add(element, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

/** Replaces what is in an element. */
export function put(element, ...children) {
  element.replaceChildren();
  return add(element, ...children);
}

/** Sets CSS properties by script, which a strict content security policy allows and a style attribute is not. */
export function styled(element, properties) {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
  return element;
}

/** A link inside the page. */
export function a(href, ...children) {
  return h("a", { href }, ...children);
}

/** A link to another site, or plain text where the address is not one of the web. */
export function external(address, text = address) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    // Not an address at all, such as urn:leapfrog:calendar in part; it is shown as text.
  }
  if (url === null || !SAFE.has(url.protocol)) return h("span", { class: "address" }, text);
  return h("a", { href: url.href, rel: "noopener noreferrer", target: "_blank", class: "address" }, text);
}

/** Text for screen readers alone. */
export function hidden(text) {
  return h("span", { class: "visually-hidden" }, text);
}
