// What page and training worker hold in JavaScript.

/** Reads heaps after a collection: the page's, and by the browser's own session that of the training worker. */
export async function heapsOf(browser, context, page) {
  const devtools = await context.newCDPSession(page);
  const root = await browser.newBrowserCDPSession();
  const collected = async (send) => {
    await send('HeapProfiler.enable');
    for (let i = 0; i < 3; i++) await send('HeapProfiler.collectGarbage');
    return (await send('Runtime.getHeapUsage')).usedSize;
  };
  return async () => {
    const { targetInfo: own } = await devtools.send('Target.getTargetInfo');
    const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'worker' }] });
    const { targetId } = targetInfos.find(
      (each) => each.browserContextId === own.browserContextId && /worker-/.test(each.url),
    );
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
    const worker = await collected(sender(root, sessionId));
    await root.send('Target.detachFromTarget', { sessionId });
    return { page: await collected((method) => devtools.send(method)), worker };
  };
}

/** Sends commands to one target by way of the browser's session. */
function sender(root, sessionId) {
  let last = 0;
  return (method) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const hear = (event) => {
        const answer = JSON.parse(event.message);
        if (event.sessionId !== sessionId || answer.id !== id) return;
        root.off('Target.receivedMessageFromTarget', hear);
        if (answer.error) reject(new Error(answer.error.message));
        else resolve(answer.result);
      };
      root.on('Target.receivedMessageFromTarget', hear);
      root
        .send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id, method, params: {} }),
        })
        .catch(reject);
    });
}
