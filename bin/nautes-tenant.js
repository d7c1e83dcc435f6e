#!/usr/bin/env node
// Read by whatever Node is there, as a module or as a script: only words that every Node knows, and nothing imported
// before it is known to be new enough.
var needed = '24.2';

function isOlder(version) {
  var here = version.split('.').map(Number);
  var least = needed.split('.').map(Number);
  return here[0] < least[0] || (here[0] === least[0] && here[1] < least[1]);
}

if (isOlder(process.versions.node)) {
  console.error('error: Node ' + process.versions.node + ' is too old for nautes-tenant, which needs ' + needed);
  console.error('  hint: install a newer Node; in a clone "npm ci" brings one along for "npm run nautes-tenant"');
  process.exitCode = 3;
} else {
  import('./start.js').catch(function (error) {
    // Node names the file where a file is missing, and nothing where it is a package.
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || error.url !== undefined) throw error;
    console.error("error: the kit's packages are not installed");
    console.error('  hint: run "npm ci" in the folder of the kit');
    process.exitCode = 3;
  });
}
