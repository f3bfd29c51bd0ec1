// Keys, live news and drafts that are checked while they are written. Every page is whole without
// it: what it does, forms and links do too.
"use strict";

const list = () => document.querySelector("#list");
const items = () => [...document.querySelectorAll(".item")];
const current = () => document.activeElement?.closest(".item") ?? null;
const live = document.querySelector("#live");

// Takes what the page of a response has in place of what is here; keeps the place of the reader.
const take = (html, selector) => {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector(selector);
  const here = document.querySelector(selector);
  if (fresh && here) here.replaceChildren(...fresh.childNodes);
};

// What a page that says what is wrong says.
const problemIn = (html) => new DOMParser().parseFromString(html, "text/html")
  .querySelector(".notice")?.textContent ?? "That did not work.";
const kNoAnswer = "The server does not answer.";

const focusOn = (item) => {
  if (!item) return;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest", behavior: "instant" });
};

// The item that will be there when this one is gone.
const neighbour = (item) => {
  const all = items();
  const at = all.indexOf(item);
  return (all[at + 1] ?? all[at - 1])?.dataset.id;
};

const itemOf = (id) => (id ? document.getElementById(`item-${id}`) : null);

// Changes with everything that is sent and answered: a list that was asked for before is not the
// newest any more.
let turn = 0;

const send = async (form, button) => {
  ++turn;
  const data = new URLSearchParams(new FormData(form));
  if (button?.name) data.append(button.name, button.value);
  const item = form.closest(".item") ?? itemOf(form.dataset.id);
  const id = item?.dataset.id ?? form.dataset.id;
  const next = item ? neighbour(item) : null;
  const response = await fetch(form.action, { method: "POST", body: data });
  const html = await response.text();
  ++turn;
  if (!response.ok) {
    live.textContent = problemIn(html);
    return;
  }
  live.textContent = "";
  take(html, "#list");
  focusOn(itemOf(id) ?? itemOf(next) ?? items()[0]);
};

// One thing after the other: who types fast means the finding that comes next.
let work = Promise.resolve();
const afterwards = (act) => {
  work = work.then(act).catch(() => { live.textContent = kNoAnswer; });
};

addEventListener("submit", (event) => {
  const form = event.target;
  if (!list() || !form.matches(".review, .undo")) return;
  event.preventDefault();
  afterwards(() => send(form, event.submitter));
});

const press = (selector) => {
  const item = current() ?? items()[0];
  const button = item?.querySelector(selector);
  return button ? send(button.form, button) : null;
};

const move = (by) => {
  const all = items();
  const at = all.indexOf(current());
  focusOn(at < 0 ? all[0] : all[Math.min(Math.max(at + by, 0), all.length - 1)]);
};

// Opens or closes all that is folded in the finding.
const explain = () => {
  const parts = [...(current() ?? items()[0])?.querySelectorAll(".finding details") ?? []];
  const open = parts.some((part) => !part.open);
  for (const part of parts) part.open = open;
};

const undo = () => {
  const form = document.querySelector("#done") ?? current()?.querySelector(".undo");
  return form ? send(form) : null;
};

const keys = {
  j: () => move(1),
  k: () => move(-1),
  c: () => press("button[value=confirmed]"),
  d: () => press("button[value=dismissed]"),
  e: explain,
  u: undo,
  n: () => current()?.querySelector("input[name=note]")?.focus(),
  "/": () => document.querySelector("#search")?.focus(),
};

addEventListener("keydown", (event) => {
  const writing = event.target.matches("input, textarea, select");
  if (event.key === "Escape" && writing) {
    event.target.blur();
    return focusOn(event.target.closest(".item"));
  }
  if (writing || event.ctrlKey || event.altKey || event.metaKey || !list()) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  afterwards(act);
});
document.querySelector(".keys")?.removeAttribute("hidden");

// This page, with the notice on what was done last: that holds the way back.
const thisPage = () => {
  const url = new URL(location.href);
  const done = document.querySelector("#done")?.dataset.id;
  if (done) url.searchParams.set("done", done);
  return url;
};

// The list is loaded anew a moment after news, but not below a note that is being written.
const refresh = async () => {
  if (list()?.querySelector("input[name=note]:focus") ||
      [...list().querySelectorAll("input[name=note]")].some((note) => note.value)) {
    live.textContent = "There is news: load the page anew.";
    return;
  }
  const before = turn;
  const open = [...list().querySelectorAll(".item:has(.steps[open])")]
    .map((item) => item.dataset.id);
  const response = await fetch(thisPage());
  const html = await response.text();
  if (!response.ok || before !== turn) return;
  const at = current()?.dataset.id;
  take(html, "#list");
  for (const id of open)
    for (const part of itemOf(id)?.querySelectorAll(".steps") ?? []) part.open = true;
  if (at) focusOn(itemOf(at));
};

// A page that nobody sees follows nothing: browsers hold few connections to one server, and some
// people open many tabs. Where the stream is gone, the page says so until it is there again, and
// asks for it at growing intervals.
const kFirstWait = 1000;
const kLongestWait = 60000;
if (list()) {
  const state = document.querySelector("#following");
  let news = null;
  let again = null;
  let events = null;
  let wait = kFirstWait;
  let missed = false;
  const lost = () => {
    missed = true;
    state.textContent = "Not live: what arrives is not shown until the server is reached again.";
  };
  const stop = () => {
    clearTimeout(again);
    events?.close();
  };
  const follow = () => {
    stop();
    events = new EventSource("/events");
    events.onopen = () => {
      wait = kFirstWait;
      state.textContent = "";
      if (missed) refreshSoon();
      missed = false;
    };
    // Browsers give up where there is an answer, but no stream.
    events.onerror = () => {
      stop();
      if (wait > kFirstWait) lost();
      missed = true;
      again = setTimeout(follow, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, kLongestWait);
    };
    for (const name of ["opened", "changed", "resolved", "reopened", "reviewed"])
      events.addEventListener(name, refreshSoon);
  };
  const refreshSoon = () => {
    clearTimeout(news);
    news = setTimeout(() => refresh().catch(lost), 300);
  };
  document.addEventListener("visibilitychange", () => {
    stop();
    if (document.hidden) return;
    follow();
    refreshSoon();
  });
  addEventListener("pagehide", stop);
  addEventListener("pageshow", (event) => { if (event.persisted) follow(); });
  if (!document.hidden) follow();
}

// A draft is checked when the writer pauses.
const draft = document.querySelector("#draft");
if (draft) {
  let waiting = null;
  let asked = 0;
  const check = async () => {
    const turn = ++asked;
    const response = await fetch(draft.action, {
      method: "POST", body: new URLSearchParams(new FormData(draft)),
    });
    const html = await response.text();
    if (turn !== asked) return;
    live.textContent = response.ok ? "" : problemIn(html);
    if (response.ok) take(html, "#result");
  };
  draft.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => check().catch(() => { live.textContent = kNoAnswer; }), 500);
  });
}
