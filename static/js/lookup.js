// A field whose list comes from the server while typing. Arrows, Enter, Escape as WAI-ARIA has them for a combobox; whoever
// types faster than the list comes may press Enter at once: the first line is taken when it is there.
const words = document.getElementById("words")?.dataset ?? {};
const DELAY = 150;

function enhance(box) {
  if (box.dataset.enhanced) return;
  box.dataset.enhanced = "yes";
  const [key, input] = [box.querySelector("input[type=hidden]"), box.querySelector("input[type=text]")];
  const label = document.querySelector(`label[for="${CSS.escape(input.id)}"]`);
  const list = document.createElement("ul");
  const status = document.createElement("span");
  let [active, timer, asked, eager, came] = [-1, 0, 0, "", false]; // eager: the key that was pressed before the list came

  list.id = `${input.id}-list`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label?.textContent.replace("*", "").trim() ?? "");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    input.setAttribute(name, value);
  }
  box.append(list, status);
  list.addEventListener("htmx:afterSwap", () => { came = true; });
  const rows = () => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];
  const isWaiting = () => asked > 0;

  function mark(index) {
    const all = rows();
    active = all.length ? (index + all.length) % all.length : -1;
    all.forEach((row, place) => row.setAttribute("aria-selected", String(place === active)));
    if (active < 0) { input.removeAttribute("aria-activedescendant"); return; }
    input.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  function close() {
    clearTimeout(timer);
    asked = 0;
    eager = "";
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function ask(wait) {
    clearTimeout(timer);
    const turn = asked = Date.now() + Math.random();
    timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: input.value });
      if (input.form?.querySelector("button[name=add]")) query.set("add", "1");
      came = false;
      try { await window.htmx.ajax("GET", `${box.dataset.path}?${query}`, { source: input, target: list, swap: "innerHTML" }); }
      catch { /* no answer: nothing came */ }
      if (asked !== turn) return; // a newer question replaced this one
      if (came) open(); else close(); // a refusal brings no lines, and those of an older question are not shown for its own
    }, wait);
  }

  function open() {
    asked = 0;
    list.querySelectorAll("[role=option]").forEach((row, place) => { row.id = `${list.id}-${place}`; });
    const found = rows().filter((row) => row.dataset.value).length;
    status.textContent = `${words.found ?? ""} ${found}`;
    if (found && (eager === "Enter" || (eager === "Tab" && found === 1))) { choose(rows()[0]); return; }
    eager = "";
    if (document.activeElement !== input) { close(); return; }
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(input.value && found ? 0 : -1);
  }

  function set(value, text) {
    [key.value, input.value] = [value, text];
    box.closest("form")?.querySelectorAll(`[name="${CSS.escape(key.name)}_pick"]`).forEach((radio) => { radio.checked = false; });
    key.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function choose(row) {
    if (!row) return;
    if (row.dataset.press) {
      const [name, value] = row.dataset.press.split("=");
      input.form.querySelector(`button[name="${name}"][value="${value}"]`)?.click();
      return;
    }
    close();
    set(row.dataset.value, row.dataset.text);
  }

  input.addEventListener("change", (event) => { if (box.closest("search")) event.stopPropagation(); }); // a filter follows the key
  input.addEventListener("input", () => {
    key.value = "";
    eager = "";
    if (input.value.trim()) ask(DELAY); else { close(); set("", ""); }
  });
  input.addEventListener("click", () => { if (list.hidden) ask(0); });
  input.addEventListener("blur", () => { if (!eager) close(); });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); if (list.hidden) ask(0); else mark(active + step); }
    else if (event.key === "Enter" && !event.ctrlKey && isWaiting()) { event.preventDefault(); eager = "Enter"; }
    else if (event.key === "Tab" && isWaiting() && input.value.trim()) eager = "Tab";
    else if (event.key === "Tab" && !list.hidden && rows().filter((row) => row.dataset.value).length === 1 && active === 0) choose(rows()[0]);
    else if (event.key === "Enter" && !event.ctrlKey && !list.hidden) { event.preventDefault(); choose(rows()[active]); }
    else if (event.key === "Escape" && !list.hidden) { event.preventDefault(); event.stopPropagation(); close(); }
  });
  list.addEventListener("mousedown", (event) => { event.preventDefault(); choose(event.target.closest("[role=option]:not([aria-disabled])")); });
}

const all = (root) => root.querySelectorAll("[data-widget=lookup]").forEach(enhance);
all(document);
document.addEventListener("htmx:load", (event) => all(event.detail.elt));
