// One phone: its owner above, the chat inside the frame.

import { row, separator } from "./bubble.js";
import { avatar, el, icon } from "./dom.js";
import * as sheets from "./sheets.js";
import { clock, span } from "./times.js";
import { post, remove, upload } from "./wire.js";

export class PhoneView {
  constructor(phone, offers) {
    this.openid = phone.openid;
    this.name = phone.name;
    this.role = phone.role;
    this.offers = offers;
    this.count = 0;
    this.unread = 0;
    this.previous = null;
    this.pending = 0;
    this.build();
  }

  build() {
    this.window = el("p", { class: "owner-window" });
    const owner = el(
      "div",
      { class: "owner" },
      avatar(this.name),
      el("div", { class: "owner-words" }, el("h2", {}, this.name, this.pill()), this.window),
      el("button", { type: "button", class: "plain", "aria-label": `移除${this.name}的手机`, onclick: () => this.drop() }, icon("close")),
    );
    this.time = el("span", { class: "status-time" });
    this.title = el("h3", {}, this.offers.title);
    this.chat = el("div", { class: "chat" });
    this.log = el("div", { class: "log", role: "log", tabIndex: 0, "aria-label": `${this.name}的聊天记录` }, this.chat);
    this.keepToEnd();
    this.foot = el("div", { class: "foot" });
    this.stack = el("div", { class: "stack" });
    const device = el(
      "div",
      { class: "device" },
      el("div", { class: "status", "aria-hidden": "true" }, this.time, el("span", {}, icon("signal"), icon("battery"))),
      el(
        "div",
        { class: "bar" },
        icon("back"),
        this.title,
        el("button", { type: "button", class: "plain", "aria-label": "聊天设置", onclick: () => this.open(sheets.settings) }, icon("more")),
      ),
      this.log,
      this.foot,
      this.stack,
    );
    this.device = device;
    this.root = el("section", { class: "phone", "data-role": this.role, "aria-label": `${this.name}的手机` }, owner, device);
    this.buildComposer();
  }

  pill() {
    return el("span", { class: `pill ${this.role}` }, this.role === "deputy" ? "代表" : "群众");
  }

  buildComposer() {
    const field = el("textarea", { rows: 1, placeholder: "发消息", "aria-label": `${this.name}要说的话`, maxLength: 5000 });
    const submit = el("button", { type: "submit", class: "submit", hidden: true }, "发送");
    const plus = this.tool("plus", "更多功能", () => this.toggleTray());
    const fit = () => {
      field.style.height = "auto";
      field.style.height = `${Math.min(field.scrollHeight, 104)}px`;
      submit.hidden = field.value.trim() === "";
      plus.hidden = !submit.hidden;
    };
    field.oninput = fit;
    field.onkeydown = (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.form.requestSubmit();
    };
    this.form = el(
      "form",
      { class: "composer" },
      this.tool("voice", "发语音", () => this.open(sheets.voice)),
      field,
      this.tool("smile", "发表情", () => this.act("sticker")),
      plus,
      submit,
    );
    this.form.onsubmit = (event) => {
      event.preventDefault();
      const text = field.value;
      if (text.trim() === "") return;
      field.value = "";
      fit();
      this.act("text", { text });
    };
    this.fill = (text) => {
      field.value = text;
      fit();
      field.focus();
    };
    this.menu = el("div", { class: "menu", hidden: true });
    this.tray = el("div", { class: "tray", hidden: true }, sheets.tools(this));
    this.tries = el("div", { class: "tries", role: "group", "aria-label": "试一试" });
    const examples = this.offers.examples.filter((example) => example.role === this.role);
    this.tries.append(
      el("span", {}, "试一试"),
      ...examples.map((example) =>
        el("button", { type: "button", title: example.text, onclick: () => this.fill(example.text) }, example.label),
      ),
    );
    this.tries.hidden = examples.length === 0;
  }

  tool(name, label, onclick) {
    return el("button", { type: "button", class: "plain tool", "aria-label": label, onclick }, icon(name));
  }

  toggleTray() {
    this.tray.hidden = !this.tray.hidden;
    if (!this.tray.hidden) this.tray.querySelector("button").focus();
    this.toEnd();
  }

  open(sheet) {
    this.tray.hidden = true;
    sheets.open(this, sheet);
  }

  /** Do something on this phone; what it shows comes by the news. */
  async act(gesture, value = {}) {
    this.tray.hidden = true;
    this.device.dataset.pending = String((this.pending += 1));
    try {
      const path = `phones/${encodeURIComponent(this.openid)}/${gesture}`;
      await (value instanceof File ? upload(path, value) : post(path, value));
    } catch (error) {
      this.say(error.message);
    }
    this.pending -= 1;
    if (this.pending === 0) delete this.device.dataset.pending;
    else this.device.dataset.pending = String(this.pending);
  }

  async drop() {
    try {
      await remove(`phones/${encodeURIComponent(this.openid)}`);
    } catch (error) {
      this.say(error.message);
    }
  }

  /** A short word to the person at the page, over the chat. */
  say(words) {
    const toast = el("p", { class: "toast", role: "alert" }, words);
    this.device.append(toast);
    setTimeout(() => toast.remove(), 3500);
  }

  clear() {
    this.count = 0;
    this.previous = null;
    this.chat.replaceChildren();
    this.caughtUp = false;
  }

  seen() {
    this.unread = 0;
  }

  update(phone, news, looking) {
    const now = new Date(news.now);
    this.time.textContent = clock(now);
    this.title.textContent = phone.typing ? "对方正在输入…" : this.offers.title;
    this.window.textContent = phone.follower ? windowWords(phone.windows) : "还没有关注";
    this.window.title = phone.follower ? "公众号现在还能主动给这部手机发多少条客服消息" : "";
    this.showFoot(phone.follower, news.menu);
    const fresh = phone.bubbles.filter((bubble) => bubble.number >= this.count);
    for (const bubble of fresh) {
      const gap = separator(bubble, this.previous, now);
      if (gap) this.chat.append(gap);
      this.chat.append(row(this, bubble));
      this.previous = bubble;
      this.count = bubble.number + 1;
      if (bubble.way !== "sent" && !looking && this.caughtUp) this.unread += 1;
    }
    this.caughtUp = true;
    this.device.classList.toggle("fresh", this.count === 0);
    if (fresh.length) this.toEnd();
  }

  showFoot(follower, menu) {
    const wanted = JSON.stringify([follower, menu]);
    if (this.foot.dataset.shown === wanted) return;
    this.foot.dataset.shown = wanted;
    this.device.classList.toggle("stranger", !follower);
    if (!follower) {
      this.foot.replaceChildren(sheets.welcome(this));
      return;
    }
    this.menu.hidden = menu.length === 0;
    this.menu.replaceChildren(...menu.map((button) => sheets.menuButton(this, button)));
    this.foot.replaceChildren(this.tries, this.form, this.tray, this.menu);
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  /** Stay at the last bubble when the chat grows or the keyboard part does, unless somebody reads further up. */
  keepToEnd() {
    let atEnd = true;
    let top = 0;
    this.log.onscroll = () => {
      const near = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 40;
      if (near) atEnd = true;
      else if (this.log.scrollTop < top) atEnd = false;
      top = this.log.scrollTop;
    };
    const watch = new ResizeObserver(() => atEnd && this.toEnd());
    watch.observe(this.chat);
    watch.observe(this.log);
  }
}

function windowWords(windows) {
  if (windows.length === 0) return "客服窗口已关闭";
  return `客服窗口：${windows.map((window) => `${window.left} 条/${span(window.seconds)}`).join("，")}`;
}
