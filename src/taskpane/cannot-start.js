/* global document, window */
// Says why the pane stays empty when its own script cannot: in Internet Explorer, in which Excel shows add-ins where
// WebView2 is missing, or without office.js. Written for Internet Explorer too.
document.addEventListener("DOMContentLoaded", function () {
  var reason = !("noModule" in document.createElement("script"))
    ? "old-browser"
    : !window.Office
      ? "no-office-js"
      : undefined;
  if (reason) document.getElementById(reason).removeAttribute("hidden");
});
