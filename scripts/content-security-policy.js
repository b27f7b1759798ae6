const OFFICE = "https://appsforoffice.microsoft.com";

/** See docs/development.md for the reason of each. */
const POLICY = {
  "default-src": ["'none'"],
  "script-src": ["'self'", OFFICE],
  "worker-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "frame-src": [OFFICE],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/**
 * The policy of the pane's page. While it is served for development the page also connects to the server
 * that reloads it.
 */
function contentSecurityPolicy({ serving }) {
  const policy = serving
    ? { ...POLICY, "connect-src": [...POLICY["connect-src"], "wss://localhost:3000"] }
    : POLICY;
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(" "))
    .join("; ");
}

module.exports = { contentSecurityPolicy };
