// Puts the site together: web/, wasm-shell/*.js, the compiled programs and the fonts, into one folder.
//
// Every file but the pages gets a name with the hash of its content, so that it can be cached for ever. A file
// refers to another as {{its-name}} ({{boot.js}}, {{prestaciones_web.wasm}}, {{NotoSans-Regular.woff2}}); the
// placeholder becomes the other's new name; {{files of a.html}} becomes the list of all that a.html leads to.
// Text-like files get .br and .gz siblings for the server to send.
// With --without-demo, while the demonstration is not compiled yet, waiting.html stands in its place.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
    options: { programs: { type: 'string' }, assets: { type: 'string' }, output: { type: 'string' },
        'without-demo': { type: 'boolean', default: false } },
});
const pages = ['index.html', 'demo.html', 'demo-worker.js'];  // what is asked for by its own name
const withPlaceholders = ['.html', '.js', '.css', '.webmanifest'];
const compressed = ['.html', '.js', '.css', '.wasm', '.ttf', '.svg', '.json', '.txt', '.webmanifest'];

function filesIn(folder, wanted) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return filesIn(path, wanted);
        return wanted(entry.name) ? [path] : [];
    });
}

/** Every source file by its name; two of one name would hide each other. */
function collect() {
    const withDemo = !options['without-demo'];
    const ofDemo = ['demo.html', 'demo-worker.js', 'prestaciones_demo.js', 'prestaciones_demo.wasm'];
    const paths = [
        ...filesIn(join(root, 'web'), (name) => !name.startsWith('.') && !name.endsWith('.md')),
        ...filesIn(join(root, 'wasm-shell'), (name) => name.endsWith('.js')),
        ...filesIn(options.programs, (name) => /^prestaciones_(web|demo)\.(js|wasm)$/.test(name)),
        ...filesIn(options.assets, (name) => /\.(ttf|woff2|txt)$/.test(name)),
    ];
    const files = new Map();
    for (const path of paths) {
        let name = basename(path);
        if (withDemo ? name === 'waiting.html' : ofDemo.includes(name)) continue;
        if (name === 'waiting.html') name = 'demo.html';
        if (files.has(name)) throw new Error(`two files are called ${name}: ${files.get(name)} and ${path}`);
        files.set(name, path);
    }
    return files;
}

/** Names with hashes, found depth first: a file's content, and so its name, holds the names it refers to. */
function build(files) {
    const built = new Map();
    const open = new Set();
    const references = new Map();
    /** The new names of all files that a page needs, however far from it. */
    const leadsTo = (page, from) => {
        visit(page, from);
        const reached = new Set();
        const follow = (name) => {
            for (const other of references.get(name)) {
                if (reached.has(other)) continue;
                reached.add(other);
                follow(other);
            }
        };
        follow(page);
        return [...reached].map((name) => built.get(name).name).sort();
    };
    const visit = (name, from) => {
        if (built.has(name)) return built.get(name).name;
        if (!files.has(name)) throw new Error(`${from} refers to {{${name}}}, which does not exist`);
        if (open.has(name)) throw new Error(`${from} and ${name} refer to each other`);
        open.add(name);
        references.set(name, new Set());
        let content = readFileSync(files.get(name));
        const extension = extname(name);
        const isProgram = name.startsWith('prestaciones_');
        if (withPlaceholders.includes(extension) && !isProgram) {
            const text = content.toString('utf8')
                .replace(/\{\{files of ([\w.-]+)\}\}/g, (_, page) => JSON.stringify(leadsTo(page, name)))
                .replace(/\{\{([\w.-]+)\}\}/g, (_, other) => {
                    references.get(name).add(other);
                    return visit(other, name);
                });
            content = Buffer.from(text, 'utf8');
        }
        const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
        const newName = pages.includes(name) ? name : `${basename(name, extension)}.${hash}${extension}`;
        built.set(name, { name: newName, content });
        open.delete(name);
        return newName;
    };
    for (const name of files.keys()) visit(name, 'the site');
    return [...built.values()];
}

/** Brotli takes seconds for a program, so what a former build compressed is taken over. */
async function write(entries, output, former) {
    mkdirSync(output, { recursive: true });
    for (const { name, content } of entries) writeFileSync(join(output, name), content);
    // Side by side, the longest first.
    const toCompress = entries.filter(({ name }) => compressed.includes(extname(name)))
        .sort((one, other) => other.content.length - one.content.length);
    const compressing = toCompress.flatMap(({ name, content }) => [['.br', brotli], ['.gz', gzipped]].map(async ([suffix, compress]) => {
        const known = join(former, name + suffix);
        const reusable = !pages.includes(name) && existsSync(known);
        writeFileSync(join(output, name + suffix), reusable ? readFileSync(known) : await compress(content));
    }));
    await Promise.all(compressing);
}

const gzipped = (bytes) => promisify(gzip)(bytes, { level: 9 });
const brotli = (bytes) => promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
});

const fresh = `${options.output}.new`;
rmSync(fresh, { recursive: true, force: true });
await write(build(collect()), fresh, options.output);
// Changes only when the site does: who depends on the site depends on this.
const digest = createHash('sha256');
for (const name of readdirSync(fresh).sort()) digest.update(name).update(readFileSync(join(fresh, name)));
const said = `${digest.digest('hex')}\n`;
const digestFile = `${options.output}.digest`;
if (!existsSync(digestFile) || readFileSync(digestFile, 'utf8') !== said) writeFileSync(digestFile, said);

// A server may be sending from it: the old one is away for no longer than it takes to put the new one there.
const old = `${options.output}.old`;
rmSync(old, { recursive: true, force: true });
if (existsSync(options.output)) renameSync(options.output, old);
renameSync(fresh, options.output);
rmSync(old, { recursive: true, force: true });
