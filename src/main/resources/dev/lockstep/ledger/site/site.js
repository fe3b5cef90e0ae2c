"use strict";

// Old addresses stay good: once all was one page.
(() => {
  const isFront = /(^|\/)(index\.html)?$/.test(location.pathname);
  const chapter = /^#([A-Z]+)(-\d\d)?$/.exec(location.hash);
  if (!isFront) return;
  if (chapter) location.replace("chapters/" + chapter[1].toLowerCase() + ".html" + location.hash);
  if (location.hash.startsWith("#?")) location.replace("claims.html" + location.hash);
  if (location.hash === "#claims") location.replace("claims.html");
  if (location.hash === "#mutants") location.replace("mutants.html");
})();

// The language: both are in the page, the style sheet shows one. It is kept in the storage and also
// handed on by the links, as some browsers give each file a storage of its own.
const language = (() => {
  const root = document.documentElement;
  const key = "lockstep.language";
  const names = { en: "en", zh: "zh-Hans" };
  let current = "en";

  function stored() {
    try { return localStorage.getItem(key); } catch { return null; }
  }

  function store(value) {
    try { localStorage.setItem(key, value); } catch { /* Links hand it on all the same. */ }
  }

  function first() {
    const wishes = [new URLSearchParams(location.search).get("lang"), stored(),
      navigator.language.startsWith("zh") ? "zh" : "en"];
    return wishes.find(wish => wish in names);
  }

  function set(value) {
    current = value;
    root.lang = names[value];
    document.title = value === "zh" ? root.dataset.titleZh : root.dataset.titleEn;
  }

  // Attributes hold one language at a time; the other waits in data-…
  function label(element) {
    for (const name of ["aria-label", "placeholder", "title"]) {
      if (!element.hasAttribute(name)) continue;
      element.dataset.en ??= element.getAttribute(name);
      element.setAttribute(name, element.dataset[current]);
    }
  }

  function handOn(link) {
    const [path, hash] = link.getAttribute("href").split("#");
    if (!path.includes(".html")) return;
    const page = path.split("?")[0] + (current === "zh" ? "?lang=zh" : "?lang=en");
    link.setAttribute("href", hash === undefined ? page : page + "#" + hash);
  }

  function show() {
    document.querySelectorAll("[data-zh]").forEach(label);
    document.querySelectorAll("a[href]").forEach(handOn);
    dispatchEvent(new Event("languagechange-site"));
  }

  function choose(value) {
    const seen = [...document.querySelectorAll("article, tr, section, h1")]
      .find(element => element.getBoundingClientRect().top >= 0);
    const before = seen?.getBoundingClientRect().top;
    set(value);
    store(value);
    show();
    const query = new URLSearchParams(location.search);
    if (query.has("lang")) history.replaceState(null, "", "?lang=" + value + location.hash);
    if (seen) scrollBy(0, seen.getBoundingClientRect().top - before);
  }

  set(first());
  addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("language");
    button.hidden = false;
    button.addEventListener("click", () => choose(current === "en" ? "zh" : "en"));
    show();
    // The page was longer while it held both languages.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
  return { get isChinese() { return current === "zh"; } };
})();

// Filters and search, on the page of all claims.
addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("filters");
  if (!form) return;
  const output = form.querySelector("output");
  const groups = ["verdict", "status"];
  const claims = [...document.querySelectorAll(".line")].map(element => ({
    element,
    verdict: element.dataset.verdict,
    status: element.dataset.status,
    text: [element.dataset.id, ...[...element.querySelectorAll(".text, .why")]
      .map(part => part.textContent)].join(" ").toLowerCase()
  }));

  // Within a group one choice is enough; groups and search must all agree.
  function apply() {
    const choice = new FormData(form);
    const words = choice.get("q").toLowerCase().split(/\s+/);
    const fits = (claim, group) => {
      const values = choice.getAll(group);
      return values.length === 0 || values.includes(claim[group]);
    };
    const found = claims.filter(claim => words.every(word => claim.text.includes(word)));
    const shown = new Set(found.filter(claim => groups.every(group => fits(claim, group))));
    claims.forEach(claim => { claim.element.hidden = !shown.has(claim); });
    document.querySelectorAll(".list").forEach(list => {
      list.hidden = !list.querySelector(".line:not([hidden])");
    });
    // A choice shows how many claims it would add or keep.
    form.querySelectorAll("[type=checkbox]").forEach(box => {
      const others = groups.filter(group => group !== box.name);
      box.nextElementSibling.querySelector("small").textContent = found.filter(claim =>
        claim[box.name] === box.value && others.every(group => fits(claim, group))).length;
    });
    document.body.classList.toggle("filtered", shown.size < claims.length);
    output.lang = language.isChinese ? "zh-Hans" : "en";
    output.textContent = (language.isChinese ? output.dataset.zhText : output.dataset.en)
      .replace("#", shown.size);
  }

  // The choice stands behind #?, so that a filtered page can be kept as a bookmark.
  function write() {
    const choice = new URLSearchParams(new FormData(form));
    if (!choice.get("q")) choice.delete("q");
    const text = choice.toString();
    history.replaceState(null, "", text ? "#?" + text : "#");
  }

  function read() {
    const isChoice = location.hash.startsWith("#?");
    const target = document.getElementById(location.hash.slice(1));
    if (!isChoice && !(target && target.closest("[hidden]"))) return;
    const choice = new URLSearchParams(isChoice ? location.hash.slice(2) : "");
    form.elements.q.value = choice.get("q") ?? "";
    form.querySelectorAll("[type=checkbox]").forEach(box => {
      box.checked = choice.getAll(box.name).includes(box.value);
    });
    apply();
    target?.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener("input", () => { apply(); write(); });
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { apply(); write(); }));
  addEventListener("hashchange", read);
  addEventListener("languagechange-site", apply);
  apply();
  read();
});
