// What only makes sense with JavaScript is shown here: the switch of colours, the line of the shortcuts, parts of lists.
const root = document.documentElement;
const group = document.querySelector(".theme-switch");

function show(choice) {
  for (const button of group.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
  }
}

if (group) {
  group.hidden = false;
  show(root.dataset.theme || "");
  group.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-choice]");
    if (!button) return;
    const choice = button.dataset.themeChoice;
    if (choice) root.dataset.theme = choice;
    else delete root.dataset.theme;
    try { choice ? localStorage.setItem("theme", choice) : localStorage.removeItem("theme"); } catch { /* closed */ }
    show(choice);
  });
}
for (const line of document.querySelectorAll(".only-with-script")) line.hidden = false;

// A link with data-part swaps only the part of the page it belongs to, and keeps the address bar true.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-part]");
  if (!link || !window.htmx || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const part = document.querySelector(link.dataset.part);
  if (!part) return;
  event.preventDefault();
  window.htmx.ajax("GET", link.href, { target: part, swap: "innerHTML" }).then(() => {
    history.pushState({ htmx: true }, "", link.href);
    part.scrollIntoView({ block: "start" });
  });
});

// Words typed into a filter are looked for after a short rest, without a press of Enter.
let resting = 0;
document.addEventListener("input", (event) => {
  const form = event.target.closest(".filter-bar form");
  if (!form || event.target.type !== "search" || !window.htmx) return;
  clearTimeout(resting);
  resting = setTimeout(() => window.htmx.trigger(form, "submit"), 400);
});

// The buttons that send a form, also those that stand elsewhere and name it.
const submitters = (form) => [...form.elements].filter((each) => each.type === "submit");

// A form on its way is not sent again by a second click; the server would not do the deed twice either.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.state === "sent") { event.preventDefault(); return; }
  if (form.id === "frame-deeds") form.elements.next.value = location.pathname + location.search; // filters since it came
  form.dataset.state = "sent";
  for (const button of submitters(form)) button.setAttribute("aria-busy", "true");
});
// A part of the page asked for just before must not lead away (to the sign-in page) from a form that is on its way.
const leads = ["HX-Redirect", "HX-Location", "HX-Refresh"];
document.addEventListener("htmx:beforeOnLoad", (event) => {
  if (!document.querySelector("form[data-state=sent]")) return;
  if (leads.some((name) => event.detail.xhr.getResponseHeader(name))) event.preventDefault();
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-state=sent]")) {
    delete form.dataset.state;
    for (const button of submitters(form)) button.removeAttribute("aria-busy");
  }
});

// After a refused form the list of what is wrong is the first thing to read, unless the form leads to its first fault.
if (!document.querySelector("[autofocus][aria-invalid=true]")) document.querySelector(".error-summary")?.focus();
