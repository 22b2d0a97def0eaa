// Numbers, dates and units as people read them.

const MINUS = "−";
const months = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const shortMonths = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "UTC", hour12: false,
});
const compact = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** A number with at most so many decimals, and a real minus. */
export function number(value, decimals = 1) {
  const rounded = Number(value.toFixed(decimals));
  const text = Math.abs(rounded) >= 10000 ? whole.format(Math.abs(rounded)) : String(Math.abs(rounded));
  return (rounded < 0 ? MINUS : "") + text;
}

/** 1,234,567 as 1.2M. */
export function large(value) {
  return compact.format(value);
}

/** "23 points", "1 point". */
export function points(value) {
  return many(number(Math.abs(value)), "point");
}

/** "3 labs", "1 lab". */
export function many(count, noun) {
  return `${count} ${noun}${String(count) === "1" ? "" : "s"}`;
}

/** 0.6532 as "65 %", with a decimal below ten. */
export function share(value) {
  const percent = value * 100;
  return `${number(percent, percent > 0 && percent < 10 ? 1 : 0)}\u00a0%`;
}

/** 3.28 as "3.3 %". */
export function percent(value) {
  return `${number(value)}\u00a0%`;
}

/** Dollars with as many decimals as matter. */
export function dollars(value) {
  if (value === 0) return "free";
  if (value >= 100) return `$${whole.format(value)}`;
  if (value >= 1) return `$${value.toFixed(2).replace(/\.00$/, "")}`;
  return `$${Number(value.toPrecision(2))}`;
}

/** "3.7×". */
export function times(value) {
  return `${value >= 100 ? whole.format(value) : number(value)}×`;
}

/** A score with its interval where there is one: "1504 (1497 to 1511)". */
export function score(value) {
  if (!value) return "";
  const interval = value.low !== undefined && value.high !== undefined
    ? ` (${number(value.low)} to ${number(value.high)})` : "";
  return number(value.value) + interval;
}

/** A day: "6 Apr 2026". */
export function day(instant) {
  return months.format(new Date(instant));
}

/** A day and the time of it, in UTC. */
export function moment(instant) {
  return `${clock.format(new Date(instant))} UTC`;
}

/** "April 2026" of a date. */
export function monthOf(instant) {
  return month.format(new Date(instant));
}

/** "Apr 2026" of a date. */
export function shortMonth(instant) {
  return shortMonths.format(new Date(instant));
}

/** The day in ISO form, for tables and addresses. */
export function iso(instant) {
  return new Date(instant).toISOString().slice(0, 10);
}

export const DAY = 86_400_000;

/** From one date of UTC to another, whatever the hour. */
export function daysBetween(from, until) {
  return Math.floor(new Date(until) / DAY) - Math.floor(new Date(from) / DAY);
}

/** How long ago, or how long until, in whole days of UTC, months and years: "3 days ago", "in 2 months", "today". */
export function relative(instant, now = Date.now()) {
  const days = daysBetween(now, instant);
  if (days === 0) return "today";
  const size = Math.abs(days);
  const text = size < 60 ? many(size, "day") : size < 730 ? many(Math.floor(size / 30.4), "month")
    : many(Math.floor(size / 365.25), "year");
  return days < 0 ? `${text} ago` : `in ${text}`;
}

/** The first letter large. */
export function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a, b and c". */
export function list(items) {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
