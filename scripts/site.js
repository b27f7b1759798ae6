/** Where the add-in is served while it is developed; manifest.xml names it. */
const LOCAL_SITE = "https://localhost:3000/";

/**
 * The address of the add-in's site, with a slash at its end; the local one when none is given.
 * @param {string | undefined} setting
 * @throws Error when it is no https address of a folder
 */
function siteFrom(setting) {
  if (!setting) return LOCAL_SITE;
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`ADDIN_URL must be the https address of a folder, not "${setting}".`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/**
 * The manifest with the site's address instead of the local one.
 * @param {string} site
 * @param {string} manifest
 */
function movedTo(site, manifest) {
  return manifest.replaceAll(LOCAL_SITE, site);
}

module.exports = { LOCAL_SITE, siteFrom, movedTo };
