const TRUSTING = ["win32", "darwin"];

/**
 * The certificate of https://localhost that Office trusts; undefined where none can be made, and
 * webpack-dev-server signs one itself.
 */
async function localhostCertificate() {
  if (TRUSTING.includes(process.platform)) {
    try {
      const { getHttpsServerOptions } = require("office-addin-dev-certs");
      const { ca, key, cert } = await getHttpsServerOptions();
      return { ca, key, cert };
    } catch (error) {
      console.warn(error instanceof Error ? error.message : error);
    }
  }
  console.warn(
    "https://localhost:3000 is served with a self-signed certificate: " +
      "open it once in the browser that shows Excel and accept the certificate, or Excel will not load the add-in.",
  );
  return undefined;
}

module.exports = { localhostCertificate };
