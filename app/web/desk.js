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

// The list of the page of a response in place of the one that is here. What the reader has opened
// and half written stays: notes move on to the fresh list, but for that of `judged`, which is sent.
// A finding that is gone stays with its note: its form says why when it is sent.
const takeList = (html, judged) => {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("#list");
  if (!fresh || !list()) return;
  const at = document.activeElement?.matches("[name=note]") ? document.activeElement : null;
  const writing = at && at.closest(".item")?.dataset.id !== judged
    ? { id: at.closest(".item").dataset.id, from: at.selectionStart, to: at.selectionEnd } : null;
  for (const item of items()) {
    const same = fresh.querySelector(`#${CSS.escape(item.id)}`);
    const note = item.querySelector("[name=note]");
    const written = item.dataset.id !== judged && (note?.value || writing?.id === item.dataset.id);
    if (!same && written) fresh.insertBefore(item, fresh.querySelector(":scope > .item, :scope > nav"));
    if (!same) continue;
    const parts = [...same.querySelectorAll("details")];
    for (const [i, part] of [...item.querySelectorAll("details")].entries())
      if (parts[i]) parts[i].open = part.open;
    const place = same.querySelector("[name=note]");
    if (written && place) place.value = note.value;
  }
  list().replaceChildren(...fresh.childNodes);
  take(html, ".tabs");
  const note = writing && itemOf(writing.id)?.querySelector("[name=note]");
  note?.focus({ preventScroll: true });
  note?.setSelectionRange(writing.from, writing.to);
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

// What this page has judged, each as the form that takes it back; the newest is the last.
const judged = [];
let hasJudged = false;

// The form that a response has for the finding: it says what the finding is now.
const formFor = (html, id) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const done = page.querySelector("#done");
  return done?.dataset.id === id ? done : page.getElementById(`item-${id}`)?.querySelector("form");
};

// Keeps what takes this judgement back, or forgets it where it is taken back itself.
const remember = (form, id, html) => {
  const now = formFor(html, id);
  if (!now) return;
  hasJudged = true;
  const fields = new FormData(now);
  fields.delete("note");
  if (form.matches(".undo")) judged.splice(judged.findLastIndex((one) => one.id === id), 1);
  else judged.push({ id, action: now.action.replace(/review$/, "undo"), fields });
  for (const one of judged) if (one.id === id) one.fields.set("seen", fields.get("seen"));
};

const send = (form, button) => {
  const data = new URLSearchParams(new FormData(form));
  if (button?.name) data.append(button.name, button.value);
  return post(form, data);
};

const post = async (form, data) => {
  ++turn;
  const item = form.closest(".item") ?? itemOf(form.dataset.id);
  const id = item?.dataset.id ?? form.dataset.id;
  const next = item ? neighbour(item) : null;
  const response = await fetch(form.action, { method: "POST", body: data });
  const html = await response.text();
  ++turn;
  if (!response.ok) {
    if (response.status === 409) await showAnew();
    live.textContent = problemIn(html);
    return;
  }
  live.textContent = "";
  remember(form, id, html);
  takeList(html, form.matches(".undo") ? undefined : id);
  if (document.activeElement?.matches("[name=note]")) return;
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
  if (button) return send(button.form, button);
  if (item) live.textContent = "Sign in first.";
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

// First what this page has judged, the newest first. A page that has judged nothing takes back what
// stands beside the finding.
const undo = () => {
  const last = judged.at(-1);
  if (last) {
    const form = document.createElement("form");
    Object.assign(form, { action: last.action, className: "undo" });
    form.dataset.id = last.id;
    return post(form, new URLSearchParams(last.fields));
  }
  const beside = document.querySelector("#done:has(button)") ??
    (current() ?? items()[0])?.querySelector(".undo");
  if (beside && !hasJudged) return send(beside);
  live.textContent = document.querySelector(".editor form") ? "There is nothing to take back."
    : "Sign in first.";
};

const keys = {
  j: () => move(1),
  k: () => move(-1),
  c: () => press("button[value=confirmed]"),
  d: () => press("button[value=dismissed]"),
  e: explain,
  u: undo,
  n: () => (current() ?? items()[0])?.querySelector("[name=note]")?.focus(),
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

// What the finding is now, where somebody else has judged it.
const showAnew = async () => {
  const response = await fetch(thisPage());
  if (response.ok) takeList(await response.text());
};

// The list is loaded anew a moment after news, but not below a note that is being written.
const refresh = async () => {
  if (list()?.querySelector("[name=note]:focus") ||
      [...list().querySelectorAll("[name=note]")].some((note) => note.value)) {
    live.textContent = "There is news: load the page anew.";
    return;
  }
  const before = turn;
  const response = await fetch(thisPage());
  const html = await response.text();
  if (!response.ok || before !== turn) return;
  const at = current()?.dataset.id;
  takeList(html);
  if (at && !document.activeElement?.matches("[name=note]")) focusOn(itemOf(at));
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

// A draft is checked when the writer pauses. What was found in an older text is not shown beside a
// newer one.
const draft = document.querySelector("#draft");
if (draft) {
  let waiting = null;
  let asked = 0;
  const result = document.querySelector("#result");
  const say = (words) => {
    live.textContent = words;
    result.replaceChildren();
    result.classList.remove("older");
  };
  const check = async () => {
    const turn = ++asked;
    const text = new FormData(draft).get("text");
    if (new TextEncoder().encode(text).length > Number(draft.dataset.most))
      return say(`The draft is too long: ${draft.dataset.words} at most. It was not checked.`);
    const response = await fetch(draft.action, {
      method: "POST", body: new URLSearchParams(new FormData(draft)),
    });
    const html = await response.text();
    if (turn !== asked) return;
    if (!response.ok) return say(problemIn(html));
    live.textContent = "";
    take(html, "#result");
    result.classList.remove("older");
  };
  draft.addEventListener("input", () => {
    ++asked;
    result.classList.toggle("older", result.children.length > 0);
    clearTimeout(waiting);
    waiting = setTimeout(() => check().catch(() => say(kNoAnswer)), 500);
  });
}
