// A day is typed as ДД.ММ.ГГГГ; the calendar of the browser is one press away, and 01022026 becomes 01.02.2026.
const toIso = (text) => text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, "$3-$2-$1");
const toText = (iso) => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3.$2.$1");
const words = document.getElementById("words")?.dataset ?? {};
const ICON = '<svg class="icon" aria-hidden="true" width="16" height="16" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><path d="M8 2v4M16 2v4M3 10h18"/><rect x="3" y="4" width="18" height="18" rx="2"/></svg>';

function enhance(input) {
  if (input.dataset.enhanced) return;
  input.dataset.enhanced = "yes";
  input.addEventListener("change", () => {
    input.value = input.value.trim().replace(/^(\d{2})[./-]?(\d{2})[./-]?(\d{4})$/, "$1.$2.$3");
  });
  const picker = document.createElement("input");
  if (!("showPicker" in picker)) return;
  picker.type = "date";
  picker.tabIndex = -1;
  picker.setAttribute("aria-hidden", "true");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.setAttribute("aria-label", words.pickDay ?? "");
  button.innerHTML = ICON;
  const frame = document.createElement("span");
  frame.className = "day-field";
  input.replaceWith(frame);
  frame.append(input, button, picker);
  button.addEventListener("click", () => { picker.value = toIso(input.value); picker.showPicker(); });
  picker.addEventListener("change", () => {
    input.value = toText(picker.value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.focus();
  });
}

const all = (root) => root.querySelectorAll("input[data-widget=day]").forEach(enhance);
all(document);
document.addEventListener("htmx:load", (event) => all(event.detail.elt));
