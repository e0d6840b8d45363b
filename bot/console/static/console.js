// Small helps for pages that work without them: live previews, a question before what can't be taken back, copying.
"use strict";

const PAUSE = 350;

/** Send a form's fields as they are typed and put the answer into its target. The latest answer wins. */
function live(form) {
  const target = document.querySelector(form.dataset.liveTarget);
  let timer = 0;
  let asked = 0;
  const send = async () => {
    const number = ++asked;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
    target.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.dataset.live, {
        method: "POST", body: fields, headers: { "X-CSRF": fields.get("csrf") }, credentials: "same-origin",
      });
      if (answer.status === 401) location.reload();
      // Our own page, escaped by its template; scripts in it would not run (Content-Security-Policy).
      const text = await answer.text();
      if (number === asked) target.innerHTML = text;
    } finally {
      if (number === asked) target.removeAttribute("aria-busy");
    }
  };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(send, PAUSE); });
  if (form.dataset.liveNow !== undefined) send();
}

for (const form of document.querySelectorAll("form[data-live]")) live(form);

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  const question = button?.dataset.confirm ?? event.target.dataset.confirm;
  if (question && !window.confirm(question)) { event.preventDefault(); return; }
  // A second press while the first is under way would do it twice.
  if (event.target.method === "post") setTimeout(() => { if (button) button.disabled = true; }, 0);
});
window.addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("form button:disabled")) if (!button.dataset.off) button.disabled = false;
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
  const label = button.textContent;
  button.textContent = "已复制";
  setTimeout(() => { button.textContent = label; }, 1500);
});

// A select or box that filters a list sends its form by itself.
for (const form of document.querySelectorAll("form[data-submit-on-change]")) {
  form.addEventListener("change", (event) => { if (event.target.matches("select, [type=checkbox]")) form.requestSubmit(); });
}

// One menu at a time, and Escape closes it.
const menu = document.querySelector("details.me");
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu?.open) { menu.open = false; menu.querySelector("summary").focus(); }
});
document.addEventListener("click", (event) => { if (menu?.open && !menu.contains(event.target)) menu.open = false; });
