// What the server proposes for the card of a new paper goes into the fields that nobody has touched; what was typed stays.
const form = document.querySelector("[data-helps]")?.closest("form");
const touched = new WeakSet();
let isOurs = false;

function isFree(field) {
  if (touched.has(field)) return false;
  return !field.value || !form.querySelector(".errorlist"); // a form that came back holds what was typed
}

function fill(one) {
  const field = form.elements[one.dataset.fill];
  const value = one.dataset.value;
  const isSelect = field?.tagName === "SELECT";
  if (!field || field.value === value || (isSelect && ![...field.options].some((option) => option.value === value))) return;
  const isOver = "over" in one.dataset && (one.dataset.fill === "their_number" || !field.value);
  if (!isOver && !isFree(field)) return;
  isOurs = true;
  field.value = value;
  // a list that is drawn anew listens to the change; a change of the number would ask what is read in it once more
  field.dispatchEvent(new Event(isSelect ? "change" : "input", { bubbles: true }));
  isOurs = false;
}

if (form) {
  for (const line of form.querySelectorAll(".only-without-script")) line.hidden = true; // here it is filled in by itself
  for (const name of ["input", "change"]) form.addEventListener(name, (event) => { if (!isOurs) touched.add(event.target); });
  document.addEventListener("htmx:afterSwap", (event) => event.detail.target.querySelectorAll?.("[data-fill]").forEach(fill));
}
