-- Contents: announcements with their PDFs; who changed a reason of denial last; what became of values proposed to open lists.

CREATE TABLE notice (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    importance TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    file_name TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    withdrawn_at BIGINT NOT NULL,
    withdrawn_by TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX notice_by_day ON notice (starts_on, id);
CREATE INDEX notice_bytes ON notice (sha256) WHERE sha256 <> '';

-- A reason without a row is as it was imported.
CREATE TABLE denial_reason_change (
    reason_id TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL
);
CREATE INDEX evaluation_reason ON evaluation (reason_id) WHERE reason_id <> '';

-- What was decided last about a value of an open list. The value itself stays, since cases say it.
CREATE TABLE list_value_review (
    list_id TEXT NOT NULL,
    search TEXT NOT NULL,
    decision TEXT NOT NULL,
    merged_into TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    decided_by TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (list_id, search)
);
CREATE INDEX list_value_proposed ON list_value (list_id, proposed_at, search);
