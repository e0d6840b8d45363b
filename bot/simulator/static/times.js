// Points in time as a phone in China shows them.

const ZONE = { timeZone: "Asia/Shanghai" };
const CLOCK = new Intl.DateTimeFormat("zh-CN", { ...ZONE, hour: "2-digit", minute: "2-digit", hour12: false });
const DAY = new Intl.DateTimeFormat("zh-CN", { ...ZONE, month: "long", day: "numeric" });
const FULL = new Intl.DateTimeFormat("zh-CN", { ...ZONE, month: "long", day: "numeric", weekday: "short" });
const DATE = new Intl.DateTimeFormat("en-CA", ZONE);

const A_DAY = 24 * 3600 * 1000;
export const PAUSE = 5 * 60 * 1000;

export const clock = (moment) => CLOCK.format(moment);
export const full = (moment) => `${FULL.format(moment)} ${CLOCK.format(moment)}`;

/** 10:02, 昨天 10:02 or 11月20日 10:02. */
export function stamp(moment, now) {
  const day = DATE.format(moment);
  if (day === DATE.format(now)) return clock(moment);
  if (day === DATE.format(new Date(now.getTime() - A_DAY))) return `昨天 ${clock(moment)}`;
  return `${DAY.format(moment)} ${clock(moment)}`;
}

/** How long, in words: 47 小时, 40 秒. */
export function span(seconds) {
  if (seconds >= 3600) return `${Math.floor(seconds / 3600)} 小时`;
  if (seconds >= 60) return `${Math.floor(seconds / 60)} 分钟`;
  return `${Math.max(1, Math.floor(seconds))} 秒`;
}
