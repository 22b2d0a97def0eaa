// Series over time, with honest holes: where the scale changed, and where nothing was recorded.

import { DAY } from "./format.js";

const HOLE = 75 * DAY;

/**
 * Cuts a series where nothing can be drawn between two points.
 *
 * @param points in order of time, each with "at" and perhaps "breaks"
 * @returns pieces of points, where the scale changed, and times of which nothing is recorded
 */
export function pieces(points) {
  const parts = [];
  const breaks = [];
  const holes = [];
  let usual = median(points.slice(1).map((point, index) => point.at - points[index].at));
  if (!Number.isFinite(usual)) usual = DAY;
  const limit = Math.max(HOLE, 6 * usual);
  points.forEach((point, index) => {
    const before = points[index - 1];
    const hole = before && point.at - before.at > limit;
    if (point.breaks) breaks.push(point.at);
    if (hole) holes.push([before.at, point.at]);
    if (!before || hole || point.breaks) parts.push([]);
    parts.at(-1).push(point);
  });
  return { parts, breaks, holes };
}

/** The data of a line with nothing where nothing can be drawn: pairs of a time and a value. */
export function broken(parts, value) {
  return parts.flatMap((part) => [...part.map((point) => [point.at, value(point) ?? null]), [part.at(-1).at, null]]);
}

/** The last point at or before a time; undefined when there is none. */
export function at(points, time) {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle].at <= time) low = middle + 1;
    else high = middle;
  }
  return points[low - 1];
}

/**
 * The point a year before the last one, no more than some two months off and on the same scale; undefined where there
 * is none.
 */
export function yearBefore(points) {
  const last = points.at(-1);
  if (!last) return undefined;
  const wanted = last.at - 365 * DAY;
  let best;
  for (const point of points) {
    if (best === undefined || Math.abs(point.at - wanted) < Math.abs(best.at - wanted)) best = point;
  }
  const near = best && Math.abs(best.at - wanted) <= 70 * DAY && best !== last;
  return near && !points.some((point) => point.breaks && point.at > best.at) ? best : undefined;
}

/** Runs of neighbours that are alike by a key, with their first and last point. */
export function runs(points, key) {
  const found = [];
  for (const point of points) {
    const name = key(point);
    const open = found.at(-1);
    if (open && open.name === name && !point.breaks) open.points.push(point);
    else found.push({ name, points: [point] });
  }
  return found;
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[sorted.length >> 1];
}
