// Rows written into the file of a stopped server, each kind by one kept statement.

export class Filler {
  constructor(db) {
    this.db = db;
    this.statements = new Map();
  }

  row(name, values) {
    const names = Object.keys(values), key = `${name} ${names}`;
    if (!this.statements.has(key)) {
      const words = `INSERT INTO ${name} (${names}) VALUES (${names.map((each) => `@${each}`)})`;
      this.statements.set(key, this.db.prepare(words));
    }
    this.statements.get(key).run(values);
  }

  all(words, ...values) {
    return this.db.prepare(words).all(...values);
  }
}
