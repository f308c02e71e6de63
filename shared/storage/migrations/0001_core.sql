-- What every area uses: settings, counters, the audit chain, first answers to repeated commands, outgoing mail.

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

CREATE TABLE audit_event (
    sequence BIGINT PRIMARY KEY,
    format BIGINT NOT NULL,
    id TEXT NOT NULL,
    happened_at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    person TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    role TEXT NOT NULL,
    scope TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    version_before BIGINT NOT NULL,
    version_after BIGINT NOT NULL,
    reason TEXT NOT NULL,
    result TEXT NOT NULL,
    address TEXT NOT NULL,
    client TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_object ON audit_event (object, sequence);
CREATE INDEX audit_actor ON audit_event (actor, sequence);

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

-- A mail that expires (a recovery link) is worth nothing afterwards; a receipt is drawn when the mail is sent.
CREATE TABLE mail (
    id TEXT PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    next_attempt_at BIGINT NOT NULL,
    last_error TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    receipt_folio TEXT NOT NULL,
    sender_name TEXT NOT NULL
);
CREATE INDEX mail_waiting ON mail (next_attempt_at, id) WHERE sent_at = 0;

-- Files of the store that go along with a mail, in their order.
CREATE TABLE mail_file (
    mail_id TEXT NOT NULL REFERENCES mail (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    mime TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (mail_id, position)
);
CREATE INDEX mail_file_bytes ON mail_file (sha256);
