// How crowded and how concentrated the top of a board is, over time.

import { chart, timeAxis, tip, valueAxis } from "../chart.js";
import { figures } from "../data.js";
import { figure } from "../figure.js";
import { day, iso, many, number, points as inPoints } from "../format.js";
import { empty } from "../lazy.js";
import * as names from "../names.js";
import { at, broken, pieces } from "../series.js";
import { color } from "../theme.js";
import { emptyTimes } from "./race.js";

/** How many models and labs stand at the top, over time. */
export async function crowdFigure(board, level = 2) {
  const points = await figures(board.board);
  const last = points.at(-1);
  if (last?.band === undefined) return empty(`How crowded the top of ${names.board(board.board)} is`, "It has not been measured of this board yet.");
  const title = crowdTitle(last, board);
  return figure({
    id: "crowd", of: [points], level, title,
    subtitle: `Models within ${inPoints(last.within)} of the leader, and the effective number of labs among the first twenty models `
      + "(1 / HHI: as many labs of equal weight would be as concentrated).",
    summary: `${title}. Effective number of labs: ${last.labs === undefined ? "not known" : number(last.labs)}.`,
    draw: (plot) => chart(plot, (width) => crowdOption(points, width)),
    rows: () => ({
      caption: "Crowd and concentration, newest first",
      columns: ["Published", { text: "Models in the band", number: true }, { text: "Labs in the band", number: true },
        { text: "Effective labs", number: true }, { text: "Effective countries", number: true }],
      rows: points.map((point) => [iso(point.at), ...[point.band, point.bandLabs, point.labs, point.countries]
        .map((value) => (value === undefined ? null : number(value)))]).reverse(),
    }),
    source: { name: names.board(board.board), at: new Date(last.at).toISOString() },
    data: { path: `/api/boards/${board.board}/figures` },
  });
}

function crowdTitle({ band, bandLabs, within, yearAgo }, board) {
  const now = `${many(band, "model")} of ${many(bandLabs, "lab")} stand${band === 1 ? "s" : ""} within ${inPoints(within)} of the lead on `
    + names.board(board.board);
  return yearAgo === undefined ? now : `${now}, ${yearAgo} a year before`;
}

function crowdOption(points, width) {
  const cut = pieces(points);
  const models = (point) => point.band;
  const labs = (point) => point.labs;
  const last = points.at(-1);
  const line = (name, value, tint) => ({ type: "line", name, step: "end", symbol: "none", data: broken(cut.parts, value),
    lineStyle: { color: tint, width: 2.5 }, emphasis: { disabled: true } });
  const series = [line("models", models, color("us")), line("labs", labs, color("closed"))];
  series[0].markArea = emptyTimes(cut.holes, width < 480);
  const label = (value, text, tint) => (value(last) === undefined ? []
    : [{ at: [last.at, value(last)], places: ["right"], must: true, tint, text: [number(value(last)), text] }]);
  const shown = (value) => (value === undefined ? "–" : number(value));
  return {
    grid: { left: 34, right: width < 480 ? 96 : 110, top: 28, bottom: 30 },
    xAxis: timeAxis(width), yAxis: valueAxis("number", { min: 0, minInterval: 1 }),
    tooltip: { trigger: "axis", formatter: (hovered) => {
      const point = at(points, hovered[0].axisValue);
      return point ? tip(day(point.at), [
        { color: color("us"), name: "Models in the band", value: shown(point.band) },
        { name: "Labs in the band", value: shown(point.bandLabs) },
        { color: color("closed"), name: "Effective labs of the first twenty", value: shown(point.labs) }]) : "";
    } },
    series,
    labels: [...label(models, "models in band", color("us")), ...label(labs, "effective labs", color("closed"))],
  };
}
