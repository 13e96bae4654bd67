/* Shows what the push service brings, and opens the request it is about. It keeps nothing and answers no requests. */
self.addEventListener('push', (event) => {
  const { title, body, topic, path } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      tag: topic,
      data: path,
      icon: '/mark.svg',
      renotify: true,
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = new URL(event.notification.data, self.location.origin).href;
  event.waitUntil(
    self.clients.matchAll({ type: 'window' }).then(async (windows) => {
      const open = windows.find((each) => each.url.split(/[?#]/)[0] === address);
      if (open) await open.focus();
      else await self.clients.openWindow(address);
    }),
  );
});
