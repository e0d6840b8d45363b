// The control panel: make time pass, make the platform misbehave, see how messages travelled.

import { el } from "./dom.js";
import { full } from "./times.js";
import { post } from "./wire.js";

const STEPS = [
  [1, "1 小时"],
  [6, "6 小时"],
  [24, "1 天"],
  [48, "2 天"],
];

const FAULTS = [
  ["slow", "接口变慢", "公众号调用微信接口时，每次晚 3 秒才有结果"],
  ["drop", "回复丢失", "微信没收到公众号的回复，同一条消息会再推送"],
  ["duplicate", "重复推送", "每条消息同时推送三遍"],
  ["expire_token", "凭证失效", "公众号手里的接口凭证立刻作废", "once"],
  ["close_window", "窗口关闭", "客服消息一律被拒绝（45015）"],
  ["api_down", "接口中断", "微信接口返回 502"],
];

export class Panel {
  constructor(root, offers) {
    this.switches = new Map();
    this.message = el("p", { class: "panel-message", role: "status" });
    root.append(
      el("h2", {}, "控制台"),
      this.message,
      ...(offers.can_advance ? this.time() : []),
      ...this.faults(),
      ...this.looks(root),
      ...links(offers.links),
    );
  }

  time() {
    const buttons = STEPS.map(([hours, label]) =>
      el("button", { type: "button", onclick: () => this.run(post("clock", { hours }), `时间过去了 ${label}`) }, label),
    );
    const hint = el("p", { class: "hint" }, "办理时限、48 小时客服窗口、提醒都按这里的时间走。");
    this.now = el("time", {});
    const now = el("p", { class: "panel-now" }, "现在是 ", this.now);
    return [el("h3", {}, "让时间过去"), now, el("div", { class: "steps" }, ...buttons), hint];
  }

  faults() {
    const rows = FAULTS.map(([name, label, words, once]) => {
      const id = `fault-${name}`;
      const wish = (on) => this.run(post("faults", { fault: name, on }));
      const control = once
        ? el("button", { type: "button", id, class: "once", onclick: () => wish(1) }, "失效一次")
        : el("button", { type: "button", id, class: "switch", role: "switch", "aria-checked": "false" }, el("span", { class: "hidden" }, label));
      if (!once) control.onclick = () => wish(control.getAttribute("aria-checked") !== "true");
      this.switches.set(name, control);
      const text = el("label", { htmlFor: id }, el("strong", {}, label), el("small", {}, words));
      return el("div", { class: "fault" }, text, control);
    });
    return [el("h3", {}, "让平台出点毛病"), ...rows];
  }

  looks(root) {
    const box = el("input", { type: "checkbox" });
    box.onchange = () => root.parentElement.classList.toggle("show-ways", box.checked);
    return [el("h3", {}, "查看"), el("label", { class: "check" }, box, "标出每条消息是怎样送达的")];
  }

  async run(work, done = "") {
    try {
      await work;
      this.message.textContent = done;
    } catch (error) {
      this.complain(error);
    }
  }

  complain(error) {
    this.message.textContent = error.message;
  }

  update(news) {
    if (this.now) this.now.textContent = full(new Date(news.now));
    for (const [name, control] of this.switches) {
      const left = news.faults[name];
      if (control.getAttribute("role") === "switch") control.setAttribute("aria-checked", String(left !== 0 && left !== false));
      else control.textContent = left ? "等待下一次调用" : "失效一次";
    }
  }
}

function links(list) {
  if (list.length === 0) return [];
  const entries = list.map(({ label, url }) => el("a", { href: url, target: "_blank", rel: "noopener" }, label));
  return [el("h3", {}, "相关页面"), el("div", { class: "links" }, ...entries)];
}
