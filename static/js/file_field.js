// Chosen files are listed with size and pages, may be dragged onto their field, and are sent with their true progress.
// Without this the browser's own field does the work.
const words = document.getElementById("words")?.dataset ?? {};
const MB = 1024 * 1024;
const size = (bytes) => bytes < MB ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MB).toFixed(1)} MB`;
const LOOKED_INTO = 40 * MB;

function line(text, isWrong) {
  const item = document.createElement("li");
  item.textContent = text;
  if (isWrong) item.dataset.state = "wrong";
  return item;
}

// Scanners write every page openly; in a PDF that packs its objects they are not counted here, but by the server.
async function pagesOf(file) {
  if (!/\.pdf$/i.test(file.name) || file.size > LOOKED_INTO) return 0;
  const text = new TextDecoder("latin1").decode(await file.arrayBuffer());
  return text.includes("/ObjStm") ? 0 : (text.match(/\/Type\s*\/Page(?![a-zA-Z])/g) ?? []).length;
}

async function count(file, item) {
  const pages = await pagesOf(file).catch(() => 0);
  if (pages) item.textContent += ` – ${words.filePages}: ${pages}`;
}

function list(input, lines) {
  const limit = Number(input.dataset.maxBytes) || Infinity;
  const most = Number(input.dataset.maxCount) || Infinity;
  const items = [...input.files].map((file) => {
    const fault = file.size > limit ? words.fileBig : file.size === 0 ? words.fileEmpty : "";
    const item = line(`${file.name} – ${size(file.size)}${fault ? ` – ${fault}` : ""}`, Boolean(fault));
    if (!fault) count(file, item);
    return item;
  });
  if (input.files.length > most) items.push(line(`${words.filesMany} (${input.files.length} / ${most})`, true));
  lines.replaceChildren(...items);
}

function takeDropped(input, dropped) {
  const files = new DataTransfer();
  for (const file of input.multiple ? [...input.files, ...dropped] : [...dropped].slice(0, 1)) files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function enhance(input) {
  if (input.dataset.enhanced) return;
  input.dataset.enhanced = "yes";
  const lines = document.createElement("ul");
  lines.className = "chosen-files";
  lines.setAttribute("aria-live", "polite");
  input.after(lines);
  input.addEventListener("change", () => list(input, lines));
  const place = input.closest(".field") ?? input;
  const mark = (isOver) => { if (isOver) place.dataset.drop = "over"; else delete place.dataset.drop; };
  place.addEventListener("dragover", (event) => { event.preventDefault(); mark(true); });
  place.addEventListener("dragleave", () => mark(false));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    takeDropped(input, event.dataTransfer.files);
  });
}

function meter(form) {
  const box = document.createElement("p");
  const bar = document.createElement("progress");
  const told = document.createElement("span");
  box.className = "upload";
  bar.max = 100;
  told.setAttribute("role", "status");
  box.append(bar, told);
  form.querySelector(".form-end")?.before(box);
  return {
    sent(share) { bar.value = share; told.textContent = `${share} %`; },
    stored() { bar.removeAttribute("value"); told.textContent = words.uploadStored; },
    broken() { bar.remove(); told.textContent = words.uploadBroken; },
    gone() { box.remove(); },
  };
}

// A refusal comes back as the same page with what is wrong: it takes the place of the form. Anything else is a page.
function show(request) {
  const next = request.getResponseHeader("X-Next");
  if (next) return location.assign(next);
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const [here, there] = [document.querySelector("main"), page.querySelector("main")];
  if (request.status < 400 || !here || !there) return location.assign(request.responseURL || location.href);
  history.replaceState(null, "", request.responseURL); // a form without an address of its own goes to the page's
  here.replaceWith(document.adoptNode(there));
  window.htmx?.process(there);
  document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: there } }));
  there.querySelector(".error-summary, [role=alert]")?.focus();
  there.scrollIntoView();
}

function send(form, submitter) {
  const request = new XMLHttpRequest();
  const progress = meter(form);
  const buttons = form.querySelectorAll("button[type=submit]");
  const data = new FormData(form, submitter);
  const close = (isClosed) => buttons.forEach((button) => { button.disabled = isClosed; });
  close(true);
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) progress.sent(Math.round(100 * event.loaded / event.total));
  });
  request.upload.addEventListener("load", progress.stored);
  request.addEventListener("load", () => { progress.gone(); close(false); show(request); });
  request.addEventListener("error", () => { progress.broken(); close(false); });
  request.open("POST", form.action);
  request.setRequestHeader("X-Next", "told"); // the way on is told, so that the next page is asked for once only
  request.send(data);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  const inputs = [...form.querySelectorAll("input[data-widget=files]")];
  if (event.defaultPrevented || !inputs.some((input) => input.files.length)) return;
  event.preventDefault();
  send(form, event.submitter);
});

// A part that is asked for while one types is told the names of the files that are chosen, not their bytes.
document.addEventListener("htmx:configRequest", (event) => {
  const typed = event.detail.formData;
  for (const name of new Set(typed?.keys())) {
    const values = typed.getAll(name);
    if (!values.some((value) => value instanceof File)) continue;
    typed.delete(name);
    for (const value of values) typed.append(name, value instanceof File ? value.name : value);
  }
});

const all = (root) => root.querySelectorAll("input[data-widget=files]").forEach(enhance);
all(document);
document.addEventListener("htmx:load", (event) => all(event.detail.elt));
