// Names beside what they name, instead of a box with a legend: put where there is room, the most important first.

import { h, put, styled } from "./dom.js";

const GAP = 3;

/**
 * Places labels over a chart. A label that finds no room is left out, unless it must be there: those are moved up or
 * down until they do not cover each other.
 *
 * @param layer the element that holds them
 * @param wanted labels: x and y in pixels, text or lines of it, tint, must, and places to try: "above", "below", "left",
 *     "right", or two of them with a dash
 * @param room left, top, right and bottom in pixels
 * @param lines corners of the lines that they keep clear of, in pixels
 */
export function place(layer, wanted, room, lines = []) {
  put(layer, wanted.map((label) => {
    label.element = styled(h("span", { class: label.must ? "label must" : "label" },
      [label.text].flat().map((line, index) => h(index === 0 && label.must ? "b" : "span", {}, line))),
    { color: label.tint ?? "inherit" });
    return label.element;
  }));
  const taken = wanted.filter(({ must }) => must).map((label) => box(label, label.places[0]));
  settle(taken, room.bottom);
  for (const label of wanted.filter(({ must }) => !must)) {
    const found = label.places.map((where) => shifted(box(label, where), room)).find((one) => one.top >= room.top
      && one.top + one.height <= room.bottom && !taken.some((other) => cover(one, other)) && !lines.some((line) => crosses(line, one)));
    if (found) taken.push(found);
    else label.element.remove();
  }
  for (const { label, left, top } of taken) styled(label.element, { left: `${left}px`, top: `${top}px` });
}

function box(label, where) {
  const { offsetWidth: width, offsetHeight: height } = label.element;
  const distance = label.distance ?? 8;
  const has = (side) => where.split("-").includes(side);
  const upright = has("above") || has("below");
  const aside = upright ? GAP : distance;
  const left = has("right") ? label.x + aside : has("left") ? label.x - width - aside : label.x - width / 2;
  const top = has("above") ? label.y - distance - height : has("below") ? label.y + distance : label.y - height / 2;
  return { label, left, top, width, height };
}

function shifted(one, room) {
  return { ...one, left: Math.max(room.left, Math.min(one.left, room.right - one.width)) };
}

/** Moves boxes of one column apart, as little as they must. */
function settle(boxes, bottom) {
  boxes.sort((one, other) => one.top - other.top);
  for (let index = 1; index < boxes.length; index++) {
    const least = boxes[index - 1].top + boxes[index - 1].height + GAP;
    boxes[index].top = Math.max(boxes[index].top, least);
  }
  for (let index = boxes.length - 1, most = bottom; index >= 0; index--) {
    boxes[index].top = Math.min(boxes[index].top, most - boxes[index].height);
    most = boxes[index].top - GAP;
  }
}

function cover(one, other) {
  return one.left < other.left + other.width + GAP && other.left < one.left + one.width + GAP
    && one.top < other.top + other.height + GAP && other.top < one.top + one.height + GAP;
}

/** Whether a line of upright and level pieces goes through a box. */
function crosses(line, { left, top, width, height }) {
  return line.slice(1).some(([x, y], index) => {
    const [fromX, fromY] = line[index];
    return Math.min(x, fromX) < left + width && Math.max(x, fromX) > left && Math.min(y, fromY) < top + height && Math.max(y, fromY) > top;
  });
}
