// One entry of a chat, as the client draws it.

import { avatar, el, icon } from "./dom.js";
import { PAUSE, stamp } from "./times.js";

const WAYS = { passive: "被动回复", service: "客服消息", template: "模板消息" };

/** The time above a bubble after a pause, or nothing. */
export function separator(bubble, previous, now) {
  const at = new Date(bubble.at);
  if (previous && at - new Date(previous.at) < PAUSE) return null;
  return el("p", { class: "moment" }, el("time", { dateTime: bubble.at }, stamp(at, now)));
}

/** A bubble with its avatar, or a line of the platform's own. */
export function row(phone, bubble) {
  if (bubble.kind === "notice") return el("p", { class: "notice" }, ...words(phone, bubble));
  if (bubble.kind === "banner") return el("p", { class: "notice banner" }, icon("warn"), ...words(phone, bubble));
  const mine = bubble.way === "sent";
  if (bubble.kind === "template") return el("div", { class: "row wide" }, template(bubble), way(bubble));
  const face = mine ? avatar(phone.name) : el("img", { class: "avatar", src: "static/icon.svg", alt: "" });
  const body = el("div", { class: "body" }, el("span", { class: "hidden" }, mine ? "我：" : "公众号："), draw(phone, bubble), way(bubble));
  return el("div", { class: `row ${mine ? "mine" : "theirs"}` }, face, body);
}

function way(bubble) {
  return WAYS[bubble.way] ? el("span", { class: "way" }, WAYS[bubble.way]) : "";
}

function draw(phone, bubble) {
  switch (bubble.kind) {
    case "image":
      return image(phone, bubble);
    case "video":
      return film(bubble);
    case "voice":
      return recording(phone, bubble);
    case "location":
      return location(bubble);
    case "link":
    case "news":
      return article(bubble);
    case "sticker":
      return el("img", { class: "sticker", src: "static/sticker.svg", alt: "表情：大笑" });
    default:
      return el("div", { class: "bubble" }, ...words(phone, bubble));
  }
}

function words(phone, bubble) {
  return bubble.parts.map((part) => {
    if (!part.url) return part.text;
    if (part.choice) return el("button", { type: "button", class: "choice", onclick: () => phone.act("tap", { url: part.url }) }, part.text);
    return outside(part.url, part.text);
  });
}

function outside(url, ...children) {
  if (!/^https?:\/\//.test(url)) return el("span", {}, ...children);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

const media = (id) => `media/${encodeURIComponent(id)}`;

function image(phone, bubble) {
  const picture = el("img", { src: media(bubble.media), alt: "照片" });
  return el("button", { type: "button", class: "picture", "aria-label": "看大图", onclick: () => enlarge(phone, bubble) }, picture);
}

function enlarge(phone, bubble) {
  const close = () => layer.remove();
  const layer = el(
    "button",
    { type: "button", class: "lightbox", "aria-label": "关闭大图", onclick: close },
    el("img", { src: media(bubble.media), alt: "照片" }),
  );
  layer.onkeydown = (event) => event.key === "Escape" && close();
  phone.stack.append(layer);
  layer.focus();
}

function film(bubble) {
  const length = bubble.seconds ? el("span", { class: "length" }, `0:${String(bubble.seconds).padStart(2, "0")}`) : "";
  return el("div", { class: "picture film" }, el("img", { src: media(bubble.media), alt: "视频" }), icon("play"), length);
}

function recording(phone, bubble) {
  const size = Math.min(6, 1 + Math.floor(bubble.seconds / 10));
  const sound = el("div", { class: `bubble voice size${size}`, "aria-label": `语音 ${bubble.seconds} 秒` }, icon("waves"), `${bubble.seconds}″`);
  if (bubble.parts.length === 0) return sound;
  return el("div", {}, sound, el("div", { class: "bubble transcript" }, ...words(phone, bubble)));
}

function location(bubble) {
  const where = `北纬 ${bubble.latitude.toFixed(4)}，东经 ${bubble.longitude.toFixed(4)}`;
  return el(
    "div",
    { class: "card" },
    el("div", { class: "card-words" }, el("strong", {}, bubble.parts[0]?.text ?? "位置"), el("small", {}, where)),
    el("div", { class: "map" }, el("img", { src: "static/map.svg", alt: "地图示意" }), icon("place")),
  );
}

function article(bubble) {
  const text = bubble.parts[0]?.text ?? "";
  return el("div", { class: "card article" }, outside(bubble.url, el("strong", {}, bubble.title), el("small", {}, text)));
}

function template(bubble) {
  const lines = bubble.fields.map((field) => el("div", {}, el("dt", {}, field.label), el("dd", {}, field.value)));
  return el(
    "div",
    { class: "template" },
    el("h4", {}, bubble.title),
    el("dl", {}, ...lines),
    bubble.url ? outside(bubble.url, "查看详情", icon("next")) : "",
  );
}
