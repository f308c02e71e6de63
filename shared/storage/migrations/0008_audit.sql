-- Administration: the outbox as a list and what was sent again; the audit by action, day and outcome; how far it was verified.

-- Since when a mail is tried again because somebody wanted it; 0: since it was written.
ALTER TABLE mail ADD COLUMN resent_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX mail_recent ON mail (created_at, id);
CREATE INDEX mail_unsent ON mail (created_at, id) WHERE sent_at = 0;

CREATE INDEX audit_action ON audit_event (action, sequence);
CREATE INDEX audit_day ON audit_event (happened_at, sequence);
CREATE INDEX audit_refused ON audit_event (sequence) WHERE result <> 'done';
CREATE INDEX audit_person ON audit_event (person, sequence) WHERE person <> '';

-- One row: where the walk along the chain stands, and what the last whole one found.
CREATE TABLE audit_check (
    name TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    hash TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    whole_sequence BIGINT NOT NULL,
    whole_hash TEXT NOT NULL,
    verified_at BIGINT NOT NULL,
    broken_sequence BIGINT NOT NULL,
    found_at BIGINT NOT NULL
);
