// Talking to the simulator.

/** Something the simulator refuses, in words for the person at the page. */
export class Refusal extends Error {}

async function send(method, path, body, type) {
  let response;
  try {
    response = await fetch(path, { method, body, headers: type ? { "Content-Type": type } : {} });
  } catch {
    throw new Refusal("连不上模拟器，请稍后再试。");
  }
  if (response.status === 409) throw new Refusal((await response.json()).error);
  if (!response.ok) throw new Refusal(`模拟器出错了（${response.status}）。`);
  return response.json();
}

export const get = (path) => send("GET", path);
export const post = (path, value = {}) => send("POST", path, JSON.stringify(value), "application/json");
export const upload = (path, file) => send("POST", path, file, file.type);
export const remove = (path) => send("DELETE", path);

/** Hear what is new; `restart` says that everything comes again from the beginning. */
export function listen({ news, restart, lost }) {
  const stream = new EventSource("news");
  stream.onopen = restart;
  stream.onmessage = (event) => news(JSON.parse(event.data));
  stream.onerror = lost;
}
