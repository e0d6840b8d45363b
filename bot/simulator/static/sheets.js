// What slides up inside a phone: tools, pickers, the account's card for somebody who does not follow yet.

import { el, icon } from "./dom.js";
import { post } from "./wire.js";

/** Open a sheet: `{title, body}` made by one of the functions below. */
export function open(phone, make) {
  const close = () => {
    layer.remove();
    back?.focus?.();
  };
  const back = document.activeElement;
  const { title, body } = make(phone, close);
  const shut = el("button", { type: "button", class: "plain", "aria-label": "关闭", onclick: close }, icon("close"));
  const sheet = el(
    "div",
    { class: "sheet", role: "dialog", "aria-label": title },
    el("header", {}, el("h4", {}, title), shut),
    el("div", { class: "sheet-body" }, ...body),
  );
  const layer = el("div", { class: "layer" }, sheet);
  layer.onclick = (event) => event.target === layer && close();
  layer.onkeydown = (event) => event.key === "Escape" && close();
  phone.stack.append(layer);
  (sheet.querySelector("input, .sheet-body button, textarea") ?? shut).focus();
}

/** The tools behind the plus. */
export function tools(phone) {
  const list = [
    ["photo", "照片", photo],
    ["place", "位置", place],
    ["mic", "语音", voice],
    ["film", "视频", null],
    ["scan", "扫一扫", scan],
    ["link", "链接", link],
  ];
  if (phone.role === "deputy") list.push(["card", "绑定代表", bind]);
  return list.map(([name, label, sheet]) =>
    el(
      "button",
      { type: "button", onclick: () => (sheet ? phone.open(sheet) : phone.act("video")) },
      el("span", { class: "tray-icon" }, icon(name)),
      label,
    ),
  );
}

function photo(phone, close) {
  const choose = (sample) => {
    close();
    phone.act("photo", { sample });
  };
  const samples = Object.entries(phone.offers.pictures).map(([name, label]) =>
    el(
      "button",
      { type: "button", onclick: () => choose(name) },
      el("img", { src: `pictures/${name}.jpg`, alt: "", loading: "lazy" }),
      label,
    ),
  );
  const file = el("input", { type: "file", accept: "image/jpeg,image/png,image/gif", class: "hidden" });
  file.onchange = () => {
    if (!file.files[0]) return;
    close();
    phone.act("photo", file.files[0]);
  };
  const own = el("label", { class: "wide-button" }, "从电脑选一张照片", file);
  return { title: "发照片", body: [el("div", { class: "samples" }, ...samples), own] };
}

function place(phone, close) {
  const choose = (wish) => {
    close();
    phone.act("location", wish);
  };
  const list = phone.offers.places.map((entry) =>
    item({ name: entry.label, icon: "place" }, () => choose(entry)),
  );
  const label = input("地点名称", { required: true });
  const latitude = input("纬度，如 36.71", { required: true, inputMode: "decimal" });
  const longitude = input("经度，如 119.10", { required: true, inputMode: "decimal" });
  const form = el("form", { class: "fields" }, label, latitude, longitude, el("button", { type: "submit" }, "发送这个位置"));
  form.onsubmit = (event) => {
    event.preventDefault();
    choose({ label: label.value, latitude: Number(latitude.value), longitude: Number(longitude.value) });
  };
  return { title: "发送位置", body: [...filtered(list), el("h5", {}, "或者自己填写"), form] };
}

export function voice(phone, close) {
  const seconds = el("input", { type: "range", min: 1, max: 60, value: 6, "aria-label": "语音时长（秒）" });
  const shown = el("output", {}, "6 秒");
  seconds.oninput = () => {
    shown.textContent = `${seconds.value} 秒`;
  };
  const spoken = el("textarea", { rows: 3, placeholder: "识别出的文字（留空：没有识别结果，现在的微信就是这样）", "aria-label": "识别出的文字" });
  const form = el(
    "form",
    { class: "fields" },
    el("label", { class: "range" }, "时长", seconds, shown),
    spoken,
    el("button", { type: "submit" }, "发送语音"),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    close();
    phone.act("voice", { seconds: Number(seconds.value), words: spoken.value });
  };
  return { title: "发语音", body: [form] };
}

export function scan(phone, close) {
  const choose = (scene) => {
    close();
    phone.act("scan", { scene });
  };
  const code = (scene) => el("img", { src: `codes/${encodeURIComponent(scene)}`, alt: "", loading: "lazy", class: "code" });
  const deputies = phone.offers.deputies.filter((deputy) => deputy.scene);
  const list = [
    ...phone.offers.communities.map((entry) =>
      item({ name: entry.name, note: entry.street, picture: code(entry.scene) }, () => choose(entry.scene)),
    ),
    ...deputies.map((entry) =>
      item({ name: entry.name, note: `${entry.title}的代表码`, picture: code(entry.scene) }, () => choose(entry.scene)),
    ),
  ];
  const scene = input("其他二维码的场景值", { required: true });
  const form = el("form", { class: "fields inline" }, scene, el("button", { type: "submit" }, "扫这个码"));
  form.onsubmit = (event) => {
    event.preventDefault();
    choose(scene.value);
  };
  return { title: "扫一扫：选一个二维码", body: [...filtered(list), form] };
}

function link(phone, close) {
  const title = input("标题", { required: true });
  const url = input("网址", { required: true, type: "url", value: "https://" });
  const form = el("form", { class: "fields" }, title, url, el("button", { type: "submit" }, "发送链接"));
  form.onsubmit = (event) => {
    event.preventDefault();
    close();
    phone.act("link", { title: title.value, url: url.value, description: "" });
  };
  return { title: "转发链接", body: [form] };
}

function bind(phone, close) {
  const list = phone.offers.deputies.map((deputy) =>
    item({ name: deputy.name, note: `${deputy.id} ${deputy.title}`, icon: "card" }, async () => {
      close();
      try {
        const { code } = await post(`deputies/${encodeURIComponent(deputy.id)}/code`);
        phone.fill(`绑定 ${code}`);
      } catch (error) {
        phone.say(error.message);
      }
    }),
  );
  const words = el("p", { class: "hint" }, "选一位示例代表，绑定码会填进输入框，发送即可完成绑定。");
  return { title: "以代表身份绑定", body: [words, ...filtered(list)] };
}

export function settings(phone, close) {
  const act = (run) => () => {
    close();
    run();
  };
  const leave = item({ name: "取消关注", note: "公众号不能再给这部手机发消息" }, act(() => phone.act("unfollow")));
  const gone = item({ name: "移除这部手机", note: "聊天记录一并消失" }, act(() => phone.drop()));
  return { title: phone.name, body: [el("div", { class: "items" }, leave, gone)] };
}

/** The account's card with the buttons to follow it. */
export function welcome(phone) {
  return el(
    "div",
    { class: "welcome" },
    el("img", { src: "static/icon.svg", alt: "", width: 72, height: 72 }),
    el("h4", {}, phone.offers.title),
    el("p", {}, "关注后就可以在这里反映问题、查看进度"),
    el("button", { type: "button", class: "follow", onclick: () => phone.act("follow") }, "关注公众号"),
    el("button", { type: "button", class: "follow second", onclick: () => phone.open(scan) }, icon("scan"), "扫小区里的二维码关注"),
  );
}

/** One button of the custom menu, with those below it. */
export function menuButton(phone, button) {
  const choose = (leaf) => {
    if (leaf.type === "view") window.open(leaf.url, "_blank", "noopener");
    if (leaf.type === "click" || leaf.type === "view") phone.act("menu", { key: leaf.key || leaf.url });
    else phone.say("模拟器里只能点“回复”和“网页”两类菜单。");
  };
  if (button.below.length === 0) return el("button", { type: "button", onclick: () => choose(button) }, button.name);
  const list = el("div", { class: "popup", hidden: true });
  const shut = () => {
    list.hidden = true;
    top.setAttribute("aria-expanded", "false");
  };
  const top = el("button", { type: "button", "aria-expanded": "false" }, icon("lines"), button.name);
  top.onclick = () => {
    list.hidden = !list.hidden;
    top.setAttribute("aria-expanded", String(!list.hidden));
  };
  const pick = (leaf) => () => {
    shut();
    choose(leaf);
  };
  list.append(...button.below.map((leaf) => el("button", { type: "button", onclick: pick(leaf) }, leaf.name)));
  const group = el("div", { class: "menu-group" }, list, top);
  group.onkeydown = (event) => event.key === "Escape" && shut();
  group.addEventListener("focusout", (event) => group.contains(event.relatedTarget) || shut());
  return group;
}

function item({ name, note, picture, icon: symbol }, onclick) {
  const lead = picture ?? (symbol ? icon(symbol) : "");
  const words = el("span", {}, el("strong", {}, name), note ? el("small", {}, note) : "");
  return el("button", { type: "button", class: "item", onclick }, lead, words);
}

function input(label, properties) {
  return el("input", { placeholder: label, "aria-label": label, autocomplete: "off", ...properties });
}

/** A list, with a field to narrow it down if it is long. */
function filtered(list) {
  const items = el("div", { class: "items" }, ...list);
  if (list.length < 8) return [items];
  const wanted = input("输入名称查找", { type: "search" });
  wanted.oninput = () => {
    for (const entry of list) entry.hidden = !entry.textContent.includes(wanted.value.trim());
  };
  return [wanted, items];
}
