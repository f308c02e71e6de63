// A real mail server (Python's aiosmtpd) that keeps what it gets, and the mails and their attachments as they arrived.

import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './server.mjs';

const reader = `
import base64, email, email.policy, json, sys
mails = []
for path in sys.argv[1:]:
    mail = email.message_from_binary_file(open(path, 'rb'), policy=email.policy.default)
    files = [{'name': part.get_filename(), 'mime': part.get_content_type(),
              'bytes': base64.b64encode(part.get_content() if isinstance(part.get_content(), bytes) else b'').decode()}
             for part in mail.iter_attachments()]
    mails.append({'to': str(mail['to']), 'from': str(mail['from']), 'subject': str(mail['subject']),
                  'text': mail.get_body(('plain',)).get_content(), 'files': files})
print(json.dumps(mails))
`;

const answers = (port) => new Promise((found) => {
  const probe = connect(port, '127.0.0.1', () => { probe.destroy(); found(true); });
  probe.on('error', () => found(false));
});

export async function startMailServer() {
  const folder = mkdtempSync(join(tmpdir(), 'prestaciones-mail-'));
  const box = join(folder, 'box');
  const port = await freePort();
  const running = spawn('/usr/bin/python3',
    ['-m', 'aiosmtpd', '-n', '-l', `127.0.0.1:${port}`, '-c', 'aiosmtpd.handlers.Mailbox', box], {stdio: 'ignore'});
  const deadline = Date.now() + 15_000;
  while (!(await answers(port))) {
    if (Date.now() > deadline) throw new Error('the mail server does not answer');
    await wait(50);
  }

  const mails = () => {
    let names = [];
    try {
      names = readdirSync(join(box, 'new')).sort().map((name) => join(box, 'new', name));
    } catch (noneYet) {
      return [];
    }
    if (names.length === 0) return [];
    return JSON.parse(execFileSync('/usr/bin/python3', ['-c', reader, ...names], {encoding: 'utf8', maxBuffer: 1 << 28}))
      .map((mail) => ({...mail, files: mail.files.map((file) => ({...file, bytes: Buffer.from(file.bytes, 'base64')}))}));
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    /** The mail to this address whose subject and text are as asked, once it is there. */
    async mailTo(address, fits) {
      const until = Date.now() + 20_000;
      for (;;) {
        const all = mails();
        const found = all.find((mail) => mail.to.includes(address) && fits(mail));
        if (found) return found;
        if (Date.now() > until) throw new Error(`no such mail to ${address}; there are: ${all.map((mail) => mail.subject).join(', ')}`);
        await wait(200);
      }
    },
    close() {
      running.kill('SIGKILL');
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
