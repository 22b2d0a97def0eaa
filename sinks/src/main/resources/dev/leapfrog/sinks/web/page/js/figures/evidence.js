// From a conclusion to the pages that it was concluded from.

import { a, external, h } from "../dom.js";
import { many, moment } from "../format.js";
import * as names from "../names.js";
import { tag } from "./news.js";

const EVENTS = {
  BoardPublished: "publication of", ScoreChanged: "score of", ScoreWithdrawn: "row taken off the board:", ScoresRevised: "scores revised on",
  PriceClaimed: "price of", OfferWithdrawn: "offer gone:", ModelListed: "listing of", ModelChanged: "change of", DeprecationAnnounced: "end of",
  UptakeMeasured: "use of", SnapshotPublished: "list of", DayEnded: "end of a day", DerivativeListed: "derivative", ModelMerged: "same model as",
};

/** An alert, folded, with its pages. */
export function alertEvidence(alert, called, open = false) {
  const pages = byPage(alert.evidence);
  return h("details", { open },
    h("summary", {}, tag(alert.severity), " ", alert.headline),
    h("p", { class: "subtitle" }, `${words(alert.kind)}, ${words(alert.status)}; `, a(names.address.alert(alert.id), "all of this alert"),
      `; concluded from ${many(alert.evidence.length, "event")} on ${many(pages.length, "page")}:`),
    pageList(pages, called));
}

/**
 * Pages and what was read from each.
 *
 * @param called names of models for people, by id
 */
export function pageList(pages, called = {}) {
  return h("ul", { class: "pages" }, pages.map(({ provenance, events }) => h("li", {},
    h("span", {}, h("strong", {}, names.source(provenance.source)), ": ", external(provenance.url)),
    h("span", {}, `Fetched ${moment(provenance.fetchedAt)}`, provenance.publishedAt ? `, published ${moment(provenance.publishedAt)}` : "",
      provenance.mode === "backfill" ? ", from a recording" : ""),
    events.length > 0 ? h("span", {}, "Says: ", events.slice(0, 6).map((event, index) => [index > 0 ? "; " : null, said(event, called)]),
      events.length > 6 ? ` and ${events.length - 6} more` : "") : null,
    h("code", {}, `SHA-256 ${provenance.contentHash}`))));
}

function said({ event, subject }, called) {
  return `${EVENTS[event] ?? event} ${called[subject] ?? names.board(subject)}`;
}

/** Events put together by the page that they were read from. */
export function byPage(evidence) {
  const pages = new Map();
  for (const { event, subject, provenance } of evidence) {
    const key = `${provenance.source} ${provenance.url} ${provenance.contentHash}`;
    if (!pages.has(key)) pages.set(key, { provenance, events: [] });
    pages.get(key).events.push({ event, subject });
  }
  return [...pages.values()];
}

/** "gap record" of GAP_RECORD. */
export function words(name) {
  return name.toLowerCase().replaceAll("_", " ");
}
