// A long list of boxes gets a field that hides what does not match; ticked boxes are never hidden.
const PAIRS = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и", ё: "е", i: "и" };
const fold = (text) => text.toLowerCase().replace(/[әғқңөұүһіёi]/g, (letter) => PAIRS[letter]);
const ENOUGH = 8;

function enhance(box) {
  const rows = [...box.querySelectorAll("label")].filter((label) => label.querySelector("input"));
  if (box.dataset.enhanced || rows.length < ENOUGH) return;
  box.dataset.enhanced = "yes";
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = box.dataset.filterLabel;
  input.setAttribute("aria-label", box.dataset.filterLabel);
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  input.addEventListener("input", () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const isShown = row.querySelector("input").checked || words.every((word) => fold(row.textContent).includes(word));
      (row.parentElement.children.length === 1 ? row.parentElement : row).hidden = !isShown;
    }
  });
  box.prepend(input);
}

const all = (root) => root.querySelectorAll("[data-widget=choice-filter]").forEach(enhance);
all(document);
document.addEventListener("htmx:load", (event) => all(event.detail.elt));
