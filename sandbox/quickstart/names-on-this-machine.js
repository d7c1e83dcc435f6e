// Stands in for DNS in the story's commands (NODE_OPTIONS=--import): whatever is below example.com is this machine. Plain
// JavaScript, since npm may run on an older Node than the kit.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const { lookup } = dns;
const { lookup: lookupByPromise } = dns.promises;

function addressOf(name) {
  return String(name).endsWith('.example.com') ? '127.0.0.1' : name;
}

dns.lookup = (name, ...more) => lookup(addressOf(name), ...more);
dns.promises.lookup = (name, ...more) => lookupByPromise(addressOf(name), ...more);
syncBuiltinESMExports();
