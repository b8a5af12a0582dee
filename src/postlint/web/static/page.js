"use strict";
// The page of `postlint serve`: sends the draft to this computer's own postlint, shows what it says.

const at = (id) => document.getElementById(id);
const draft = at("draft");
const FACTS = ["channel", "publish_at", "speaker", "author", "role", "handle"];
let words = {};
let asked = 0;
let timer = 0;
let last = null;

async function post(path, body) {
  const reply = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    credentials: "omit",
  });
  return reply.json();
}

function make(name, text, className) {
  const node = document.createElement(name);
  if (text) node.textContent = text;
  if (className) node.className = className;
  return node;
}

// --- asking -------------------------------------------------------------------------------

function soon() {
  clearTimeout(timer);
  timer = setTimeout(check, 250);
  grow();
  mark(null); // old marks would stand under the wrong words
}

async function check() {
  const mine = ++asked;
  const text = draft.value;
  const body = { text, lang: at("lang").value };
  for (const key of FACTS) body[key] = at(key).value;
  const slow = setTimeout(() => announce(words["page.checking"], "reading"), 800);
  let told;
  try {
    told = await post("check", body);
  } catch {
    told = { state: "lost", verdict: words["page.lost"] };
  }
  clearTimeout(slow);
  if (mine !== asked || text !== draft.value) return; // a newer question is on its way
  if (told.state === "refused") told.verdict = words["page.refused"];
  show(told);
}

// --- showing ------------------------------------------------------------------------------

function show(told) {
  last = told;
  announce(told.verdict, told.state);
  const findings = told.findings || [];
  at("findings").replaceChildren(...findings.map(card));
  at("findings-title").hidden = findings.length === 0;
  at("problems").replaceChildren(...(told.problems || []).map((text) => make("li", text)));
  const praise = told.praise || [];
  at("praise").replaceChildren(...praise.map((text) => make("li", text)));
  at("good").hidden = praise.length === 0;
  const room = told.room || { text: "", over: false, fold: -1 };
  at("room").textContent = room.text;
  at("room").dataset.over = room.over;
  at("fold").hidden = room.fold < 0;
  at("fold-words").textContent = "…" + draft.value.slice(0, Math.max(room.fold, 0)).slice(-40);
  mark(told);
}

function announce(text, state) {
  const verdict = at("verdict");
  if (verdict.textContent !== text) verdict.textContent = text; // said aloud only when new
  verdict.dataset.state = state;
}

function card(finding, n) {
  const item = make("li", "", finding.severity);
  item.dataset.rule = finding.rule;
  const head = make("h3");
  head.append(make("span", finding.label, "label"), make("span", words["page.colon"] + " ", "spoken"));
  head.append(finding.message);
  item.append(head);
  for (const [key, text] of [["page.why", finding.why], ["page.do", finding.help]]) {
    if (!text) continue;
    const line = make("p");
    line.append(make("strong", words[key] + words["page.colon"] + " "), text);
    item.append(line);
  }
  for (const reason of finding.reasons) item.append(make("p", reason, "quiet"));
  if (finding.note) item.append(make("p", finding.note, "quiet"));
  if (finding.suggestions.length) {
    const fixes = make("div", "", "fixes");
    fixes.append(make("span", words["page.pick"], "quiet"));
    for (const one of finding.suggestions) {
      const button = make("button", one.text || words["page.do"]);
      button.type = "button";
      button.className = "fix";
      button.addEventListener("click", () => apply(one));
      fixes.append(button);
    }
    item.append(fixes);
  }
  if (finding.end > finding.start) {
    const button = make("button", words["page.show"], "show");
    button.type = "button";
    button.setAttribute("aria-label", `${words["page.show"]}${words["page.colon"]} ${finding.words}`);
    button.addEventListener("click", () => {
      draft.focus();
      draft.setSelectionRange(finding.start, finding.end);
      mark(last, n);
    });
    item.append(button);
  }
  return item;
}

// Each stretch of the text has one look: that of the weightiest finding over it.
function mark(told, now = -1) {
  const text = draft.value;
  const weight = { related: 0, note: 1, warning: 2, error: 3 };
  const looks = [];
  for (const [n, one] of ((told && told.findings) || []).entries()) {
    looks.push([one.start, one.end, one.severity, n === now]);
    for (const [start, end] of one.related) looks.push([start, end, "related", false]);
  }
  const fold = told && told.room ? told.room.fold : -1;
  const cuts = new Set([0, text.length, ...looks.flatMap(([start, end]) => [start, end])]);
  if (fold >= 0) cuts.add(fold);
  const places = [...cuts].sort((a, b) => a - b);
  const pieces = [];
  places.forEach((start, i) => {
    if (start === fold) pieces.push(make("span", "", "fold-here"));
    const end = places[i + 1];
    if (end === undefined) return;
    const over = looks.filter(([from, to]) => from <= start && end <= to);
    const words = text.slice(start, end);
    const node = make(over.length ? "mark" : "span", words);
    if (over.length) {
      node.className = over.reduce((a, b) => (weight[b[2]] > weight[a[2]] ? b : a))[2];
      if (over.some((one) => one[3])) node.classList.add("now");
    }
    if (fold >= 0 && start >= fold) node.classList.add("below");
    pieces.push(node);
  });
  at("mirror").replaceChildren(...pieces, "\n");
}

function grow() {
  draft.style.setProperty("height", "auto");
  draft.style.setProperty("height", `${draft.scrollHeight + 2}px`);
}

// --- doing --------------------------------------------------------------------------------

function apply(suggestion) {
  draft.focus();
  const edits = [...suggestion.edits].sort((a, b) => b.start - a.start);
  for (const edit of edits) {
    draft.setSelectionRange(edit.start, edit.end);
    // the one way to edit that Ctrl+Z takes back; deprecated, and without a successor
    const done = edit.text
      ? document.execCommand("insertText", false, edit.text)
      : document.execCommand("delete");
    if (!done) draft.setRangeText(edit.text);
  }
  const blank = /\[[^\]\n]+\]/.exec(suggestion.text);
  const found = blank ? draft.value.indexOf(blank[0]) : -1;
  if (found >= 0) draft.setSelectionRange(found, found + blank[0].length);
  say("page.applied");
  soon();
}

function say(key) {
  at("done").textContent = "";
  requestAnimationFrame(() => (at("done").textContent = words[key]));
}

async function copy() {
  try {
    await navigator.clipboard.writeText(draft.value);
    say("page.copied");
  } catch {
    draft.focus();
    draft.select();
    say(document.execCommand("copy") ? "page.copied" : "page.copy.failed");
  }
}

async function keep() {
  const told = { name: at("author").value, role: at("role").value, handle: at("handle").value };
  try {
    const { saved } = await post("identity", told);
    say(saved ? "page.you.saved" : "page.you.failed");
  } catch {
    say("page.you.failed");
  }
  check();
}

async function speak() {
  const lang = at("lang").value;
  words = await (await fetch(`words?lang=${lang}`)).json();
  document.documentElement.lang = lang;
  document.title = `${words["page.title"]} · postlint`;
  for (const node of document.querySelectorAll("[data-say]")) {
    node.textContent = words[node.dataset.say];
  }
  draft.placeholder = words["page.hint"];
  check();
}

draft.addEventListener("input", soon);
for (const key of FACTS) {
  at(key).addEventListener("input", soon);
  at(key).addEventListener("change", soon);
}
at("lang").addEventListener("change", speak);
at("copy").addEventListener("click", copy);
at("keep").addEventListener("click", keep);
speak();
