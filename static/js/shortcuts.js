// Keys: "g" and a letter go to a room, "/" to the search, "?" opens the sheet. By place on the keyboard, so that they are
// the same in Kazakh, Russian and Latin layouts. They can be switched off on the sheet (WCAG 2.1.4).
const WAIT = 1200;
const sheet = document.getElementById("shortcuts");
const toggle = document.querySelector("[data-shortcut-switch]");
let first = "";
let since = 0;

const isOn = () => { try { return localStorage.getItem("shortcuts") !== "off"; } catch { return true; } };
const isTyping = (node) => node.closest("input, textarea, select, [contenteditable]") && !node.matches("[type=checkbox], [type=radio]");

function letterOf(event) {
  if (/^Key[A-Z]$/.test(event.code)) return event.code.slice(3).toLowerCase();
  return event.key;
}

// Ctrl and Enter send the form that is being typed, from any of its fields; the server takes it once.
document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form.form");
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !form) return;
  const button = form.querySelector(".form-end button[type=submit]:not([disabled])");
  if (button) { event.preventDefault(); form.requestSubmit(button); }
});

document.addEventListener("keydown", (event) => {
  if (!isOn() || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  if (event.key === "?") { sheet?.togglePopover(); event.preventDefault(); return; }
  if (event.key === "/" || (event.code === "Slash" && !event.shiftKey)) {
    const search = document.getElementById("global-search");
    if (search) { search.focus(); event.preventDefault(); }
    return;
  }
  const now = performance.now();
  const keys = first && now - since < WAIT ? `${first} ${letterOf(event)}` : letterOf(event);
  const link = document.querySelector(`a[data-shortcut="${CSS.escape(keys).replaceAll("\\ ", " ")}"]`);
  first = "";
  if (link) { event.preventDefault(); link.click(); return; }
  if (letterOf(event) === "g") { first = "g"; since = now; }
});

if (toggle) {
  toggle.checked = isOn();
  toggle.addEventListener("change", () => {
    try { toggle.checked ? localStorage.removeItem("shortcuts") : localStorage.setItem("shortcuts", "off"); } catch { /* closed */ }
  });
}
