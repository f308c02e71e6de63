-- Browsers that an account was signed in with: a stranger's wrong passwords elsewhere are not in their way. What made others
-- wait is remembered by the process alone; here it would tell of passwords that were typed in the place of a name.

CREATE TABLE device (
    token_hash TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    PRIMARY KEY (token_hash, account_id)
);
CREATE INDEX device_account ON device (account_id, last_seen_at);
DROP TABLE unknown_name;
ALTER TABLE account DROP COLUMN failed_attempts;
ALTER TABLE account DROP COLUMN locked_until;
