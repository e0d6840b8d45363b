// The page: phones side by side, one tab each on a narrow screen, and the control panel.

import { avatar, el } from "./dom.js";
import { Panel } from "./panel.js";
import { PhoneView } from "./phone.js";
import { full } from "./times.js";
import { get, listen, post } from "./wire.js";

const byId = (id) => document.getElementById(id);
const offers = await get("offers");
const views = new Map();
const panel = new Panel(byId("panel"), offers);
const narrow = matchMedia("(max-width: 760px)");
let active = null;

function show(news) {
  byId("offline").hidden = true;
  byId("now").textContent = full(new Date(news.now));
  const here = new Set(news.phones.map((phone) => phone.openid));
  for (const [openid, view] of views) {
    if (here.has(openid)) continue;
    view.root.remove();
    views.delete(openid);
  }
  if (!here.has(active) && active !== "panel") active = news.phones[0]?.openid ?? "panel";
  for (const phone of news.phones) {
    if (!views.has(phone.openid)) add(phone);
    views.get(phone.openid).update(phone, news, !narrow.matches || active === phone.openid);
  }
  panel.update(news);
  showTabs(news.phones);
}

function add(phone) {
  const view = new PhoneView(phone, offers);
  views.set(phone.openid, view);
  const deputies = byId("phones").querySelector(".phone[data-role=deputy]");
  if (phone.role === "citizen" && deputies) deputies.before(view.root);
  else byId("phones").append(view.root);
}

function showTabs(phones) {
  const entries = phones.map((phone) => ({ id: phone.openid, label: phone.name, view: views.get(phone.openid) }));
  entries.push({ id: "panel", label: "控制台" });
  const wanted = JSON.stringify([active, entries.map(({ id, label, view }) => [id, label, view?.unread])]);
  if (byId("tabs").dataset.shown === wanted) return;
  byId("tabs").dataset.shown = wanted;
  byId("tabs").replaceChildren(
    ...entries.map(({ id, label, view }) =>
      el(
        "button",
        { type: "button", "aria-pressed": String(id === active), onclick: () => choose(id, phones) },
        view ? avatar(label) : "",
        label,
        view?.unread ? el("span", { class: "unread" }, String(view.unread), el("span", { class: "hidden" }, " 条未读")) : "",
      ),
    ),
  );
  for (const [openid, view] of views) view.root.classList.toggle("active", openid === active);
  byId("panel").classList.toggle("active", active === "panel");
}

function choose(id, phones) {
  active = id;
  views.get(id)?.seen();
  showTabs(phones);
}

const ORDINALS = "一二三四五六七八九十";

async function newcomer(role, kind) {
  const names = new Set([...views.values()].map((view) => view.name));
  const free = [...ORDINALS].map((ordinal) => `示例${kind}${ordinal}`).find((name) => !names.has(name));
  const { openid } = await post("phones", { name: free ?? `示例${kind}`, role });
  active = openid;
}

byId("add-citizen").onclick = () => newcomer("citizen", "居民").catch((error) => panel.complain(error));
byId("add-deputy").onclick = () => newcomer("deputy", "代表").catch((error) => panel.complain(error));
byId("open-panel").onclick = () => {
  const open = byId("panel").classList.toggle("open");
  byId("open-panel").setAttribute("aria-expanded", String(open));
};

listen({
  news: show,
  restart: () => views.forEach((view) => view.clear()),
  lost: () => {
    byId("offline").hidden = false;
  },
});
