-- Accounts are administered: found by the beginnings of words, listed by their day, entered with a password for once.

CREATE INDEX account_registered ON account (created_at, id);
CREATE INDEX account_place ON account (unit_id, role, state);

-- One row for each word of names, user, mail and matrícula.
CREATE TABLE account_word (
    account_id TEXT NOT NULL REFERENCES account (id),
    word TEXT NOT NULL,
    PRIMARY KEY (account_id, word)
);

CREATE TABLE account_access (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    signed_in_at BIGINT NOT NULL,
    one_time_until BIGINT NOT NULL
);
INSERT INTO account_access (account_id, signed_in_at, one_time_until)
    SELECT a.id, MAX(e.happened_at), 0
    FROM account a JOIN audit_event e ON e.object = 'account:' || a.id
    WHERE e.action = '/api/identity/sign-in' AND e.result = 'done'
    GROUP BY a.id;

CREATE INDEX mail_of_recipient ON mail (recipient, created_at, id);
