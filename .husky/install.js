// Points Git at the hooks after "npm ci". Plain JavaScript, because a production install may run it on an older Node.
// Not an error: no husky (--omit=dev), no .git (an unpacked archive), no hooks wanted (HUSKY=0).
try {
  const { default: husky } = await import('husky');
  const message = husky();
  if (message !== '') console.error(`commit hook not installed: ${message}`);
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
}
