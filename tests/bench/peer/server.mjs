// The peer of tests/bench/peer.mjs: the same question and the same save on fastify and better-sqlite3, as who knows both
// writes them: statements kept, answers by schema, the log gathered and written aside. Tables, queries, session, audit row,
// headers and durability are the server's; what it does besides (normalised texts, limits of lengths) is not done here.
//
// server.mjs DATABASE PORT COOKIE LOG, from the folder where its packages are installed

import { hash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const installed = createRequire(join(process.cwd(), 'package.json'));
const fastify = installed('fastify');
const pino = installed('pino');
const Database = installed('better-sqlite3');

const [path, port, cookieName, logFile] = process.argv.slice(2);
const minute = 60_000;
const sessionIdleMs = 30 * minute, sessionAbsoluteMs = 12 * 60 * minute;

const db = new Database(path);
for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'trusted_schema = OFF',
  'busy_timeout = 10000', 'journal_size_limit = 67108864']) {
  db.pragma(pragma);
}
const columnsOf = (table) => db.pragma(`table_info(${table})`).map(({name}) => name);
const select = (table, rest) => db.prepare(`SELECT ${columnsOf(table).join(', ')} FROM ${table} ${rest}`);
const insert = (table) => {
  const names = columnsOf(table);
  return db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`);
};

const sessionByHash = select('session', 'WHERE token_hash = ?');
const touchSession = db.prepare('UPDATE session SET last_seen_at = ? WHERE token_hash = ?');
const accountById = select('account', 'WHERE id = ?');
const entityById = select('entity', 'WHERE id = ?');
const unitsOf = (which) =>
  select('unit', `WHERE entity_id = ? AND active = 1 ${which} ORDER BY kind, length(number), number, name, id`);
const allUnits = unitsOf(''), hospitals = unitsOf('AND is_hospital = 1');
const patientById = select('patient', 'WHERE id = ?');
const caseById = select('case_file', 'WHERE id = ?');
const caseColumns = columnsOf('case_file').filter((name) => name !== 'id').map((name) => `${name} = @${name}`).join(', ');
const updateCase = db.prepare(`UPDATE case_file SET ${caseColumns} WHERE id = @id`);
const lastEvent = select('audit_event', 'ORDER BY sequence DESC LIMIT 1');
const insertEvent = insert('audit_event');

class Refusal extends Error {
  constructor(statusCode, message) {
    super(message);
    this.statusCode = statusCode;
  }
}

// ---- who asks -----------------------------------------------------------------------------------------------------------

function tokenIn(cookies = '') {
  for (const part of cookies.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === cookieName) return part.slice(at + 1).trim();
  }
  return '';
}

function accountBehind(request) {
  const token = tokenIn(request.headers.cookie);
  if (!token) return null;
  const now = Date.now();
  const tokenHash = hash('sha256', token);
  const session = sessionByHash.get(tokenHash);
  if (!session || now - session.last_seen_at >= sessionIdleMs || now - session.created_at >= sessionAbsoluteMs) return null;
  const account = accountById.get(session.account_id);
  if (!account || account.state !== 'validada') return null;
  if (now - session.last_seen_at >= minute) touchSession.run(now, tokenHash);
  return account;
}

// ---- audit --------------------------------------------------------------------------------------------------------------

const chained = ['previous_hash', 'sequence', 'id', 'happened_at', 'actor', 'person', 'acting_for', 'role', 'scope', 'action',
  'object', 'version_before', 'version_after', 'reason', 'result', 'address', 'client'];

function appendEvent(event) {
  const last = lastEvent.get();
  event.sequence = last ? last.sequence + 1 : 1;
  event.previous_hash = last ? last.hash : '';
  let text = `audit v${event.format}\n`;
  for (const name of chained) {
    const part = String(event[name]);
    text += `${Buffer.byteLength(part)}:${part}\n`;
  }
  event.hash = hash('sha256', text);
  insertEvent.run(event);
}

const eventOf = (request, account, action, object) => ({
  format: 1, id: randomUUID(), happened_at: Date.now(), actor: account.id, person: '', acting_for: '', role: account.role,
  scope: account.entity_id + (account.unit_id ? `/${account.unit_id}` : ''), action, object, version_before: 0,
  version_after: 0, reason: '', result: 'done', address: request.ip, client: (request.headers['user-agent'] ?? '').slice(0, 200),
});

// ---- the two ------------------------------------------------------------------------------------------------------------

function hospitalsOf(request) {
  const entity = entityById.get(request.body.entity_id);
  if (!entity || !entity.active) throw new Refusal(404, 'not found');
  return {entity_id: entity.id, hospitals: (entity.kind === 'ooad' ? hospitals : allUnits).all(entity.id)};
}

const saveDraft = db.transaction((request) => {
  const {id, version, content} = request.body;
  if (content.patient_id && !patientById.get(content.patient_id)) throw new Refusal(400, 'patient');
  const row = caseById.get(id);
  if (!row || row.account_id !== request.account.id) throw new Refusal(404, 'not found');
  if (row.state !== 'borrador' || row.version !== version) throw new Refusal(409, 'changed elsewhere');
  content.format = 1;
  row.version += 1;
  row.content = JSON.stringify(content);
  row.updated_at = Date.now();
  for (const copy of ['patient_id', 'generic_id', 'recommendation_id', 'entity_id', 'unit_id']) row[copy] = content[copy];
  updateCase.run(row);
  appendEvent(eventOf(request, request.account, '/api/cases/save-draft', `case:${id}`));
  return {id, version: row.version, updated_at: row.updated_at};
}).immediate;

// ---- the door -----------------------------------------------------------------------------------------------------------

const text = {type: 'string'};
const record = (properties, required = []) => ({type: 'object', properties, required, additionalProperties: false});
const texts = (names) => Object.fromEntries(names.split(' ').map((name) => [name, text]));
const content = record({
  format: {type: 'integer'},
  ...texts('tab nss patient_id entity_id unit_id umf doctor_paternal_surname doctor_maternal_surname doctor_given_names ' +
    'doctor_matricula specialty_id age_years weight_kg height_cm generic_id clave recommendation_id visit cie10_code ' +
    'cie10_words diagnosis_date diagnosis_detail'),
  new_patient: record(texts('paternal_surname maternal_surname given_names gender_id agregado_medico age_years weight_kg ' +
    'height_cm')),
  treatments: {type: 'array', maxItems: 40, items: record(texts('clave generic_name dose months'))},
  answers: {type: 'array', maxItems: 200, items: record(texts('key value'))},
}, ['patient_id', 'generic_id', 'recommendation_id', 'entity_id', 'unit_id']);

const headers = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' " +
    "data: blob:; style-src 'self'; font-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; " +
    "frame-ancestors 'none'; form-action 'self'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cache-Control': 'no-store',
};
const log = pino({base: null}, pino.destination({dest: logFile, sync: false, minLength: 4096}));
const app = fastify({logger: false, bodyLimit: 1024 * 1024});

app.decorateRequest('account', null);
app.addHook('onRequest', (request, reply, done) => {
  reply.headers(headers);
  const from = request.headers['sec-fetch-site'];
  if (request.headers['x-requested-by'] !== 'prestaciones' || (from && from !== 'same-origin')) {
    return done(new Refusal(403, 'foreign'));
  }
  request.account = accountBehind(request);
  const {roles} = request.routeOptions.config;
  if (roles && !request.account) return done(new Refusal(401, 'not signed in'));
  if (roles && !roles.includes(request.account.role)) return done(new Refusal(403, 'not allowed'));
  done();
});
app.addHook('onResponse', (request, reply, done) => {
  log.info({method: request.method, path: request.routeOptions.url, status: reply.statusCode, address: request.ip}, 'request');
  done();
});
app.post('/api/catalog/hospitals', {
  schema: {
    body: record({entity_id: text}, ['entity_id']),
    response: {200: record({entity_id: text, hospitals: {type: 'array', items: record({id: text, name: text})}})},
  },
}, (request, reply) => { reply.send(hospitalsOf(request)); });
app.post('/api/cases/save-draft', {
  config: {roles: ['solicitante']},
  schema: {
    body: record({id: text, version: {type: 'integer'}, content}, ['id', 'version', 'content']),
    response: {200: record({id: text, version: {type: 'integer'}, updated_at: {type: 'integer'}})},
  },
}, (request, reply) => { reply.send(saveDraft(request)); });

process.on('SIGTERM', async () => {
  await app.close();
  db.close();
  process.exit(0);
});
await app.listen({host: '127.0.0.1', port: Number(port)});
