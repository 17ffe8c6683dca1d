// Loaded first in a child process (`node --import`): it stops when its parent dies, even if that was killed outright.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
} else if (process.env['npm_lifecycle_event'] && process.platform !== 'win32') {
  // npm runs us through a shell that dies of a signal without passing it on: we would be left behind.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
