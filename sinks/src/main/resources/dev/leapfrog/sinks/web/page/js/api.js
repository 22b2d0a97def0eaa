// Asks the server of this page. Everything is read with GET from the same origin.

import { parse } from "./csv.js";

/** Why an answer is not there: kind is "offline", "missing", "refused", "busy" or "down". */
export class ApiError extends Error {
  constructor(kind, message, status = 0) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

/** The address of an endpoint with parameters; those that are null, undefined or empty are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== "") query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

const KINDS = { 401: "refused", 403: "refused", 404: "missing", 429: "busy" };

/** One answer, as it is. */
export async function get(path, parameters = {}) {
  const response = await ask(path, parameters);
  try {
    return await response.json();
  } catch {
    throw new ApiError("down", "The server sent something that is no JSON");
  }
}

/** The rows of a whole list, all cells as text. */
export async function rows(path, parameters = {}) {
  const response = await ask(path, { ...parameters, format: "csv" });
  return parse(await response.text());
}

async function ask(path, parameters) {
  let response;
  try {
    response = await fetch(address(path, parameters));
  } catch {
    throw new ApiError("offline", "The server does not answer");
  }
  if (!response.ok) {
    const said = await response.json().catch(() => ({}));
    throw new ApiError(KINDS[response.status] ?? "down", said.error ?? `The server answered ${response.status}`,
      response.status);
  }
  return response;
}

/** The items of all pages, up to a number of pages. */
export async function all(path, parameters = {}, pages = 10) {
  const items = [];
  let cursor = null;
  for (let page = 0; page < pages; page++) {
    const answer = await get(path, { ...parameters, cursor });
    items.push(...answer.items);
    cursor = answer.next;
    if (!cursor) break;
  }
  return items;
}
