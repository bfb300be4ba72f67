// What is being typed into a long form is kept in this tab until it is sent, so that a closed laptop loses nothing.
const form = document.querySelector("form[data-draft]");
const KEY = `draft:${form?.dataset.draft}:${location.pathname}`; // of this officer: the next one in this tab never sees it
const SKIPPED = new Set(["csrfmiddlewaretoken", "once"]);
const words = document.getElementById("words")?.dataset ?? {};
const fields = () => [...form.elements].filter((f) => f.name && !SKIPPED.has(f.name) && !["file", "password", "hidden", "submit"].includes(f.type));
const isTick = (field) => field.type === "checkbox" || field.type === "radio";
const read = (field) => isTick(field) ? field.checked : field.multiple ? [...field.selectedOptions].map((o) => o.value) : field.value;
const nameOf = (field) => isTick(field) ? `${field.name}=${field.value}` : field.name;

let isSent = false;
// A question asked after the session ended leads to the door. A form on its way goes first: there it is kept and given back.
document.addEventListener("htmx:beforeOnLoad", (event) => {
  if (isSent && event.detail.xhr.getResponseHeader("HX-Redirect")) event.preventDefault();
});

function write(field, value) {
  if (isTick(field)) field.checked = value;
  else if (field.multiple) for (const option of field.options) option.selected = value.includes(option.value);
  else field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function note() {
  const line = document.createElement("p");
  const drop = document.createElement("button");
  line.className = "draft-note";
  line.setAttribute("role", "status");
  line.textContent = words.draftBack;
  Object.assign(drop, { type: "button", className: "button", textContent: words.draftDrop });
  drop.addEventListener("click", () => { sessionStorage.removeItem(KEY); location.reload(); });
  line.append(drop);
  form.prepend(line);
}

function restore() {
  const kept = JSON.parse(sessionStorage.getItem(KEY) || "null");
  if (!kept || form.querySelector(".error-summary, .errorlist") || document.querySelector(".flash .callout")) return;
  const changed = fields().filter((f) => nameOf(f) in kept && JSON.stringify(kept[nameOf(f)]) !== JSON.stringify(read(f)));
  for (const field of changed) write(field, kept[nameOf(field)]);
  if (changed.length) note();
}

if (form) {
  try {
    restore();
    const keep = () => sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(fields().map((f) => [nameOf(f), read(f)]))));
    for (const event of ["input", "change"]) form.addEventListener(event, keep); // a line chosen from a list only changes
    form.addEventListener("submit", () => { isSent = true; sessionStorage.removeItem(KEY); });
  } catch { /* storage may be closed or full: the form works without it */ }
}
// Leaving the office leaves nothing behind in the tab.
for (const out of document.querySelectorAll('form[action*="/sign-out"]')) {
  out.addEventListener("submit", () => { try { sessionStorage.clear(); } catch { /* closed */ } });
}
