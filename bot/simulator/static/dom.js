// Building elements without markup in strings: text stays text, whatever it contains.

const SVG = "http://www.w3.org/2000/svg";

/** An element with properties, listeners (`onclick`), `class`, `aria-…`/`data-…` attributes and children. */
export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name === "class") made.className = value;
    else if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** An icon of the sprite. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `static/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A coloured square with the first character that tells people apart. */
export function avatar(name) {
  const plain = name.replace(/^示例(居民|代表|群众)?/u, "") || name;
  let sum = 0;
  for (const character of name) sum += character.codePointAt(0);
  return el("span", { class: `avatar tint${sum % 6}`, "aria-hidden": "true" }, [...plain][0] ?? "人");
}
