-- What was done, by whom, chained by hash; and the first answers to repeated commands.

CREATE TABLE audit_event (
    sequence BIGINT PRIMARY KEY,
    id TEXT NOT NULL,
    happened_at BIGINT NOT NULL,
    account_id TEXT NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    result TEXT NOT NULL,
    reason TEXT NOT NULL,
    address TEXT NOT NULL,
    client TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_object ON audit_event (object, sequence);
CREATE INDEX audit_account ON audit_event (account_id, sequence);

CREATE TABLE command_reply (
    account_id TEXT NOT NULL,
    command_key TEXT NOT NULL,
    path TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    reply TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, command_key)
);
CREATE INDEX command_reply_age ON command_reply (created_at);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
