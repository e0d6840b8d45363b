// The editor of a rule shows the one field that belongs to the kind of target, and sends no other.
"use strict";

const kind = document.querySelector("#target_kind");

function choose() {
  for (const part of document.querySelectorAll("[data-kind]")) {
    const fits = part.dataset.kind.split(" ").includes(kind.value);
    part.hidden = !fits;
    for (const field of part.querySelectorAll("select, textarea")) field.disabled = !fits;
  }
}

if (kind) {
  for (const line of document.querySelectorAll("[data-plain]")) line.hidden = true;
  kind.addEventListener("change", choose);
  choose();
  // The preview of what the form begins with (see live() in console.js).
  if (document.querySelector("#expression").value) kind.form.dispatchEvent(new Event("input"));
}
