-- Accounts, sessions, recovery links, browsers that accounts were signed in with, files on their way.

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    user_name TEXT NOT NULL,
    user_name_folded TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    matricula TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    position_id TEXT NOT NULL,
    paternal_surname TEXT NOT NULL,
    maternal_surname TEXT NOT NULL,
    given_names TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    decided_at BIGINT NOT NULL,
    decided_by TEXT NOT NULL,
    rejection_reason TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- A rejected or closed account frees its user, mail and matrícula (A3.20).
CREATE UNIQUE INDEX account_user_name ON account (user_name_folded) WHERE state NOT IN ('rechazada', 'baja');
CREATE UNIQUE INDEX account_email ON account (email_folded) WHERE state NOT IN ('rechazada', 'baja');
CREATE UNIQUE INDEX account_matricula ON account (matricula) WHERE state NOT IN ('rechazada', 'baja');
CREATE INDEX account_state ON account (state, created_at, id);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    address TEXT NOT NULL,
    client TEXT NOT NULL
);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE recovery (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);
CREATE INDEX recovery_account ON recovery (account_id, created_at);

-- Only the marks of browsers: a stranger's wrong passwords elsewhere are not in their way.
CREATE TABLE device (
    token_hash TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    PRIMARY KEY (token_hash, account_id)
);
CREATE INDEX device_account ON device (account_id, last_seen_at);

-- Files on their way, each for a purpose of some area; `object` is what it belongs to there.
CREATE TABLE upload (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    purpose TEXT NOT NULL,
    object TEXT NOT NULL,
    slot TEXT NOT NULL,
    name TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX upload_account ON upload (account_id, state, created_at, id);
CREATE INDEX upload_age ON upload (created_at);

-- What people set in the program; a setting that nobody set is not here.
CREATE TABLE editable_setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES account (id)
);
