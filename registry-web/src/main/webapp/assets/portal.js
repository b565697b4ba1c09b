// Pages work without this script. It moves the focus to the error summary and the menu of the cabinet to where one is,
// groups digits while they are typed, names the chosen file, counts seconds down and keeps a form from being sent twice.
document.querySelector(".subnav [aria-current=true]")?.scrollIntoView({ block: "nearest", inline: "center" });
document.getElementById("error-summary")?.focus();

/** "87011234567" -> "+7 701 123 45 67"; what is no number (an e-mail address) stays as it is. */
function asPhone(text) {
  if (!/^[+\d][\d\s()-]*$/.test(text)) {
    return text;
  }
  const digits = text.replace(/\D/g, "").replace(/^[78](?=\d)/, "").slice(0, 10);
  const groups = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 8), digits.slice(8)];
  return digits.length < 4 ? text : ["+7", ...groups].filter(Boolean).join(" ");
}

/** "600101500007" -> "600101 500007". */
function asIdentifier(text) {
  const digits = text.replace(/\s/g, "");
  return /^\d{1,12}$/.test(digits) ? digits.replace(/^(\d{6})(?=\d)/, "$1 ") : text;
}

const formats = { phone: asPhone, identifier: asIdentifier };
for (const input of document.querySelectorAll("input[data-format]")) {
  const format = formats[input.dataset.format];
  input.addEventListener("input", (event) => {
    const atEnd = input.selectionStart === input.value.length;
    if (atEnd && !event.inputType?.startsWith("delete")) {
      input.value = format(input.value);
    }
  });
}

for (const line of document.querySelectorAll("[data-countdown]")) {
  const button = document.getElementById(line.dataset.countdown);
  const seconds = line.querySelector(".number");
  const end = Date.now() + Number(seconds.textContent) * 1000;
  button.disabled = true;
  const timer = setInterval(() => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    seconds.textContent = left;
    if (left === 0) {
      clearInterval(timer);
      line.hidden = true;
      button.disabled = false;
    }
  }, 500);
}

/** "05.03.2026" and 36 months -> "05.03.2029"; empty when the text is no date. */
function monthsLater(text, months) {
  const parts = text.trim().match(/^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})$/);
  if (!parts) {
    return "";
  }
  const [day, month, year] = parts.slice(1).map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const end = new Date(Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), Math.min(day, lastDay.getUTCDate())));
  return [end.getUTCDate(), end.getUTCMonth() + 1].map((n) => String(n).padStart(2, "0")).join(".") + "." + end.getUTCFullYear();
}

for (const hint of document.querySelectorAll("[data-usual-end]")) {
  const issued = document.getElementById(hint.dataset.usualEnd);
  const show = () => {
    const end = monthsLater(issued.value, Number(hint.dataset.months));
    hint.querySelector(".number").textContent = end;
    hint.hidden = !end;
  };
  issued.addEventListener("input", show);
  show();
}

for (const name of document.querySelectorAll("[data-name-of]")) {
  const input = document.getElementById(name.dataset.nameOf);
  const none = name.textContent;
  const show = () => {
    name.textContent = input.files[0]?.name ?? none;
  };
  name.hidden = false;
  input.classList.add("control-file-named");
  input.addEventListener("change", show);
  window.addEventListener("pageshow", show);
}

const MOST_BYTES = 10 * 1024 * 1024;
for (const input of document.querySelectorAll("input[data-too-large]")) {
  input.addEventListener("change", () => {
    const tooLarge = [...input.files].some((file) => file.size > MOST_BYTES);
    input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
    input.reportValidity();
  });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
  } else if (!event.defaultPrevented && form.method === "post") {
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 8000);
  }
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
  }
});
