// Asks the server of this page. Everything is read with GET from the same origin.

import { authorized } from "./access.js";
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

/** One answer, as it is; the same object as before while it has not changed. */
export function get(path, parameters = {}) {
  return read(address(path, parameters), async (response) => {
    try {
      return await response.json();
    } catch {
      throw new ApiError("down", "The server sent something that is no JSON");
    }
  });
}

/** The rows of a whole list, all cells as text. */
export function rows(path, parameters = {}) {
  return read(address(path, { ...parameters, format: "csv" }), async (response) => parse(await response.text()));
}

const MOST_HELD = 300;
const held = new Map();

/** Reads an answer unless it has the entity tag of the one before, of which the browser is told by 304. */
async function read(where, make) {
  const response = await ask(where);
  const tag = response.headers.get("ETag");
  const before = held.get(where);
  if (tag !== null && before?.tag === tag) {
    response.body?.cancel();
    return before.value;
  }
  const value = await make(response);
  held.delete(where);
  if (tag !== null) held.set(where, { tag, value });
  if (held.size > MOST_HELD) held.delete(held.keys().next().value);
  return value;
}

async function ask(where) {
  let response;
  try {
    response = await authorized(where);
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
  const answers = [];
  let cursor = null;
  for (let page = 0; page < pages; page++) {
    const answer = await get(path, { ...parameters, cursor });
    answers.push(answer);
    cursor = answer.next;
    if (!cursor) break;
  }
  return derived(`all ${address(path, parameters)}`, answers, (...pages) => pages.flatMap(({ items }) => items));
}

const derivations = new Map();

/** What is made from answers; the same object as before while those are the same. */
export function derived(key, inputs, make) {
  const before = derivations.get(key);
  if (before?.inputs.length === inputs.length && before.inputs.every((one, index) => one === inputs[index])) return before.value;
  const value = make(...inputs);
  derivations.set(key, { inputs, value });
  return value;
}
