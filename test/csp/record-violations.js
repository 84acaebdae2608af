// Loaded first: what the policy stops is kept for the test to read.

globalThis.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  const { effectiveDirective, blockedURI, sourceFile, sample } = event;
  globalThis.violations.push(
    `${effectiveDirective}: ${blockedURI} ${sample} in ${sourceFile}`,
  );
});
