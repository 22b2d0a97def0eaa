// Draws with Apache ECharts, which is fetched when the first chart comes near the screen.

import { color, onChange } from "./theme.js";
import { h, put } from "./dom.js";
import { place } from "./labels.js";

let library = null;

/** Fetches the library before the first chart asks for it; where that fails, the chart says so. */
export function prepare() {
  echarts().catch(() => {});
}

function echarts() {
  library ??= new Promise((loaded, failed) => {
    const script = h("script", { src: document.querySelector('meta[name="echarts"]').content });
    script.addEventListener("load", () => loaded(window.echarts));
    script.addEventListener("error", () => {
      library = null;
      failed(new Error("The charts could not be loaded"));
    });
    document.head.append(script);
  });
  return library;
}

/**
 * Keeps a chart in an element: drawn when it comes near the screen, again when the theme or the width changes, until the
 * element is taken out.
 *
 * @param option makes, for a width in pixels, the options of ECharts; "labels": what stands where, in values of the axes;
 *     "lines": corners of lines that labels keep clear of
 */
export function chart(element, option) {
  let drawn = null;
  let make = option;
  let width = 0;
  const canvas = h("div", { class: "canvas" });
  const layer = h("div", { class: "labels", "aria-hidden": "true" });
  const draw = () => {
    width = element.clientWidth;
    if (!drawn || width === 0) return;
    const { labels = [], lines = [], ...option } = make(width);
    drawn.setOption(themed(option), { notMerge: true });
    const pixel = (point) => drawn.convertToPixel({ gridIndex: 0 }, point);
    place(layer, labels.map((label) => {
      const [x, y] = pixel(label.at);
      return { ...label, x, y };
    }), { left: option.grid.left, top: 0, right: width, bottom: element.clientHeight - option.grid.bottom },
    lines.map((line) => line.map(pixel)));
  };
  const begin = async () => {
    try {
      const library = await echarts();
      if (!element.isConnected) return;
      put(element, canvas, layer);
      drawn = library.init(canvas, null, { renderer: "canvas" });
      draw();
      element.dataset.drawn = "true";
    } catch (failed) {
      put(element, h("p", { class: "empty" }, `${failed.message}. The table has the same numbers.`));
    }
  };
  const near = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      near.disconnect();
      begin();
    }
  }, { rootMargin: "240px" });
  near.observe(element);
  const sized = new ResizeObserver(() => {
    if (drawn && !element.isConnected) {
      kept.end();
      return;
    }
    if (drawn && element.clientWidth !== width && element.clientWidth > 0) {
      drawn.resize();
      draw();
    }
  });
  sized.observe(element);
  const forget = onChange(draw);
  const kept = {
    change(other) {
      make = other;
      draw();
    },
    end() {
      near.disconnect();
      sized.disconnect();
      forget();
      drawn?.dispose();
    },
  };
  return kept;
}

function themed(option) {
  const text = color("text");
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: text },
    tooltip: {
      confine: true, appendToBody: false, backgroundColor: color("panel"), borderColor: color("line"), padding: [8, 12],
      textStyle: { color: text, fontSize: 13 }, extraCssText: "box-shadow: 0 2px 10px rgb(0 0 0 / 18%)",
      ...option.tooltip,
    },
    ...Object.fromEntries(Object.entries(option).filter(([name]) => name !== "tooltip")),
  };
}

/** An axis of time with dates that fit the width. */
export function timeAxis(width, bounds = {}) {
  return {
    type: "time", ...bounds,
    axisLine: { lineStyle: { color: color("axis") } },
    axisTick: { lineStyle: { color: color("axis") } },
    axisLabel: {
      color: color("muted"), fontSize: 12, hideOverlap: true,
      formatter: { year: "{yyyy}", month: width < 560 ? "{MMM}" : "{MMM}", day: "{d} {MMM}" },
    },
    splitLine: { show: false },
    splitNumber: width < 560 ? 3 : 6,
  };
}

/** An axis of numbers. */
export function valueAxis(name, more = {}) {
  return {
    type: "value", name, nameLocation: "end", nameGap: 14,
    nameTextStyle: { color: color("muted"), fontSize: 12, align: "left", padding: [0, 0, 0, -34] },
    axisLine: { show: false }, axisTick: { show: false },
    axisLabel: { color: color("muted"), fontSize: 12, formatter: (value) => String(value) },
    splitLine: { lineStyle: { color: color("grid"), type: [3, 4] } },
    ...more,
  };
}

/** The content of a tooltip: a heading and rows of a colour, a name and a value. */
export function tip(heading, rows) {
  return h("div", { class: "tip" },
    h("strong", {}, heading),
    rows.map((row) => {
      const mark = h("i", { class: "swatch" });
      if (row.color) mark.style.backgroundColor = row.color;
      return h("div", { class: "tip-row" }, row.color ? mark : null, h("span", {}, row.name), h("b", {}, row.value));
    }));
}
