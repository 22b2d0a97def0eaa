// Stories in a list, the newest first.

import { a, h, put } from "../dom.js";
import { get } from "../api.js";
import { day, relative, sentence } from "../format.js";
import { empty, later } from "../lazy.js";
import { onStory } from "../live.js";
import * as names from "../names.js";

const KINDS = { ARENA: "rankings", PRICES: "prices", RELEASE: "releases", LIFECYCLE: "ends", MARKET: "market", SOURCES: "sources" };
const SHOWN = 7;
const SHOWN_KINDS = "arena,prices,release,market"; // Ends have a place of their own, and sources a page.

/** One entry of a list of stories. */
export function entry(story, fresh = false) {
  return h("li", { class: `story ${story.severity.toLowerCase()}${fresh ? " fresh" : ""}`, dataset: { story: story.id } },
    h("p", { class: "when" },
      h("time", { datetime: story.occurredAt, title: relative(story.occurredAt) }, day(story.occurredAt)),
      tag(story.severity), h("span", {}, KINDS[story.kind] ?? story.kind.toLowerCase()),
      story.revision > 0 ? h("span", {}, `revised ${story.revision === 1 ? "once" : `${story.revision} times`}`) : null),
    h("a", { class: "headline", href: names.address.story(story.id) }, story.headline));
}

/** How much it matters. */
export function tag(severity) {
  return severity === "INFO" ? null : h("span", { class: `tag ${severity.toLowerCase()}` }, sentence(severity.toLowerCase()));
}

/** Kinds of stories in words. */
export const kinds = KINDS;

/** The newest stories that matter, kept up to date. */
export function newestStories() {
  const list = h("ol", { class: "stories" });
  const element = later(async () => {
    const { items } = await get("/api/stories", { severity: "notice", kind: SHOWN_KINDS, limit: SHOWN });
    put(list, items.map((story) => entry(story)));
    return h("section", { class: "panel", "aria-labelledby": "news-title" },
      h("h2", { id: "news-title" }, "What happened lately"),
      items.length > 0 ? list : empty("No story of note yet", "A story is told when a publication changes who leads, how far the others are behind, "
        + "or what things cost."),
      h("p", { class: "more" }, a("/stories", "All stories"), " · ", h("a", { href: "/feeds/stories.atom" }, "as a feed")));
  }, { name: "stories", eager: true, classes: "side", live: false });
  const end = onStory((story) => {
    if (story.severity === "INFO" || !SHOWN_KINDS.includes(story.kind.toLowerCase())) return;
    replace(list, story);
    while (list.children.length > SHOWN) list.lastChild.remove();
  });
  return { element, end };
}

/** Puts a story first in a list, in place of an earlier revision. */
export function replace(list, story) {
  for (const old of list.querySelectorAll("[data-story]")) if (old.dataset.story === story.id) old.remove();
  list.prepend(entry(story, true));
}
