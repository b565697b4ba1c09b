// Moves the focus to the error summary, so that a screen reader says it first.
const summary = document.getElementById("error-summary");
if (summary) {
  summary.focus();
}
