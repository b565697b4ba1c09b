// The office by keyboard: single keys move in the work list and can be switched off (WCAG 2.1.4). Everything also works without.
const SWITCH = "office.single-keys";
const help = document.querySelector("[data-keys]");
const links = () => [...document.querySelectorAll("[data-rows] .row-link")];

function singleKeysOn() {
  return localStorage.getItem(SWITCH) !== "off";
}

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function move(step) {
  const all = links();
  const next = all.indexOf(document.activeElement) + step;
  if (all.length > 0) {
    all[Math.max(0, Math.min(all.length - 1, next))].focus();
  }
}

function showHelp() {
  help.open = true;
  help.querySelector("summary").focus();
}

const SINGLE = {
  j: () => move(1),
  k: () => move(-1),
  "/": () => document.getElementById("q")?.focus(),
  "?": showHelp,
};

if (help) {
  const box = document.getElementById("single-keys");
  box.checked = singleKeysOn();
  box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    const inList = event.target.closest("[data-rows]");
    const action = event.key === "ArrowDown" && inList ? SINGLE.j
      : event.key === "ArrowUp" && inList ? SINGLE.k
      : singleKeysOn() ? SINGLE[event.key.toLowerCase()] : undefined;
    if (action) {
      event.preventDefault();
      action();
    }
  });
}

// On a small screen the list comes first: filters are folded away unless one is set.
const filters = document.querySelector(".more-filters");
if (filters && matchMedia("(max-width: 860px)").matches && !/[?&](status|region|profession|overdue)=[^&]/.test(location.search)) {
  filters.open = false;
}

// On a small screen rows stand as blocks, each value with the name of its column; the menu shows where one is.
document.querySelectorAll(".rows").forEach((table) => {
  const names = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
  table.querySelectorAll("tbody tr").forEach((row) => [...row.children].forEach((cell, i) => {
    if (cell.tagName === "TD" && names[i]) {
      cell.dataset.column = names[i];
    }
  }));
});
document.querySelector(".office-tab-current")?.scrollIntoView({ block: "nearest", inline: "center" });

// Documents change in their frame without a new page; the links work by themselves as well.
const viewer = document.querySelector("[data-viewer]");
if (viewer) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-document]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    viewer.replaceChildren(link.closest("li").querySelector("template").content.cloneNode(true));
    document.querySelectorAll("[data-document]").forEach((other) => other.setAttribute("aria-current", String(other === link)));
    history.replaceState(null, "", link.href);
  });
}

// Enter in a field of the decision checks it; else the first button of the form would act, which takes a finding over.
document.getElementById("decision")?.addEventListener("keydown", (event) => {
  const check = document.getElementById("check");
  if (event.key === "Enter" && check && event.target.matches("input:not([type=submit])")) {
    event.preventDefault();
    check.click();
  }
});

// After a step of a form, the place to go on is where the page says.
document.querySelector("[data-go-on]")?.focus();
