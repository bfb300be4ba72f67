// A long list becomes a field to type in: it keeps the <select> as the value, so the form works the same without this.
const PAIRS = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и", ё: "е", i: "и" };
const fold = (text) => text.toLowerCase().replace(/[әғқңөұүһіёi]/g, (letter) => PAIRS[letter]);
const words = document.getElementById("words")?.dataset ?? {};
const SHOWN = 60;

function enhance(select) {
  if (select.dataset.enhanced || select.multiple) return;
  select.dataset.enhanced = "yes";
  const options = [...select.options].filter((o) => o.value).map((o) => ({ value: o.value, text: o.text, key: fold(o.text) }));
  const input = document.createElement("input");
  const list = document.createElement("ul");
  const box = document.createElement("div");
  const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
  let active = -1;
  box.className = "combobox";
  list.id = `${select.id}-list`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label ? label.textContent.replace("*", "").trim() : input.id);
  list.hidden = true;
  input.id = select.id;
  select.id = `${select.id}-value`;
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
  }
  Object.assign(input, { type: "text", autocomplete: "off", spellcheck: false });
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    input.setAttribute(name, value);
  }
  select.hidden = true;
  select.before(box);
  box.append(input, list);
  const chosen = () => options.find((option) => option.value === select.value);
  const restore = () => { input.value = chosen()?.text ?? ""; };

  function mark(index) {
    const rows = list.querySelectorAll("[role=option]");
    active = rows.length ? (index + rows.length) % rows.length : -1;
    rows.forEach((row, place) => row.setAttribute("aria-selected", String(place === active)));
    if (active >= 0) { input.setAttribute("aria-activedescendant", rows[active].id); rows[active].scrollIntoView({ block: "nearest" }); }
    else input.removeAttribute("aria-activedescendant");
  }

  function open(text) {
    const parts = fold(text).split(/\s+/).filter(Boolean);
    const found = options.filter((option) => parts.every((word) => option.key.includes(word))).slice(0, SHOWN);
    list.replaceChildren(...(found.length ? found.map(row) : [nothing()]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(text ? 0 : -1);
  }

  function row(option, place) {
    const item = document.createElement("li");
    Object.assign(item, { id: `${list.id}-${place}`, textContent: option.text });
    item.setAttribute("role", "option");
    item.dataset.value = option.value;
    return item;
  }

  function nothing() {
    const item = document.createElement("li");
    item.dataset.state = "none";
    item.setAttribute("role", "option");
    item.setAttribute("aria-disabled", "true");
    item.textContent = words.nothing ?? "–";
    return item;
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(item) {
    if (!item?.dataset.value) return;
    select.value = item.dataset.value;
    close();
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }

  input.addEventListener("input", () => { if (!input.value) select.value = ""; open(input.value); });
  input.addEventListener("click", () => open(""));
  input.addEventListener("blur", () => { restore(); close(); });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); list.hidden ? open("") : mark(active + step); }
    else if (event.key === "Enter" && !list.hidden) { event.preventDefault(); choose(list.querySelectorAll("[role=option]")[active]); }
    else if (event.key === "Escape" && !list.hidden) { event.preventDefault(); restore(); close(); }
  });
  list.addEventListener("mousedown", (event) => { event.preventDefault(); choose(event.target.closest("[role=option]")); });
  select.addEventListener("change", restore); // whoever changes the value (this list, a draft that came back), it is shown
  restore();
}

const all = (root) => root.querySelectorAll("select[data-widget=combobox]").forEach(enhance);
all(document);
document.addEventListener("htmx:load", (event) => all(event.detail.elt));
