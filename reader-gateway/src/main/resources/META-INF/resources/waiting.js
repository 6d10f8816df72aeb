'use strict';
// The sign-in does not answer. Asked for every five seconds; nothing on the page moves before it does.
setInterval(async () => {
  try {
    const answer = await fetch('/', { redirect: 'manual', cache: 'no-store' });
    if (answer.status !== 503) { location.reload(); }
  } catch (error) { console.debug('no answer', error.name); }
}, 5000);
