-- The Módulo SAnECE: changes that are asked for, their files and what happened to them, what they change in patients and cases.

ALTER TABLE patient ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
-- The record of the same person that took its place; '' when it stands.
ALTER TABLE patient ADD COLUMN merged_into TEXT NOT NULL DEFAULT '';

CREATE TABLE patient_version (
    patient_id TEXT NOT NULL REFERENCES patient (id),
    number BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    request_id TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (patient_id, number)
);

CREATE TABLE change_request (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    entity_id TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    folio TEXT NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    object TEXT NOT NULL,
    content TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    handler_id TEXT NOT NULL,
    taken_at BIGINT NOT NULL,
    decided_at BIGINT NOT NULL,
    decided_by TEXT NOT NULL,
    answer TEXT NOT NULL,
    differences TEXT NOT NULL,
    paper_code TEXT NOT NULL,
    undo_paper_code TEXT NOT NULL
);
CREATE UNIQUE INDEX change_request_number ON change_request (number);
-- One open request of a kind about one thing.
CREATE UNIQUE INDEX change_request_open ON change_request (kind, object) WHERE state IN ('solicitado', 'en_revision');
CREATE INDEX change_request_own ON change_request (account_id, asked_at, id);
CREATE INDEX change_request_case ON change_request (case_id, asked_at, id);
CREATE INDEX change_request_patient ON change_request (patient_id, decided_at, id);
CREATE INDEX change_request_folio ON change_request (folio) WHERE folio <> '';
-- One index for each part of the queue, in its order, with whatever it is filtered by.
CREATE INDEX change_request_waiting ON change_request (asked_at, id, kind, entity_id) WHERE state = 'solicitado';
CREATE INDEX change_request_in_hand ON change_request (handler_id, asked_at, id, kind, entity_id) WHERE state = 'en_revision';
CREATE INDEX change_request_team ON change_request (asked_at, id, handler_id, kind, entity_id) WHERE state = 'en_revision';
CREATE INDEX change_request_answered ON change_request (decided_at, id, kind, entity_id) WHERE decided_at <> 0;
CREATE INDEX change_request_answered_kind ON change_request (kind, decided_at, id) WHERE decided_at <> 0;
CREATE INDEX change_request_answered_entity ON change_request (entity_id, decided_at, id, kind) WHERE decided_at <> 0;

CREATE TABLE change_event (
    request_id TEXT NOT NULL REFERENCES change_request (id),
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    act TEXT NOT NULL,
    account_id TEXT NOT NULL,
    acting_for TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (request_id, position)
);
CREATE INDEX change_event_acting_for ON change_event (acting_for, at, request_id, position) WHERE acting_for <> '';

-- The PDF of a request; of none until it is asked.
CREATE TABLE change_file (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    request_id TEXT NOT NULL,
    name TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX change_file_request ON change_file (request_id) WHERE request_id <> '';
CREATE INDEX change_file_unused ON change_file (created_at) WHERE request_id = '';
CREATE INDEX change_file_bytes ON change_file (sha256);

CREATE TABLE change_draft (
    account_id TEXT NOT NULL REFERENCES account (id),
    target TEXT NOT NULL,
    version BIGINT NOT NULL,
    content TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, target)
);

-- Which cases two records becoming one took along; drafts, which may be discarded, too.
CREATE TABLE change_move (
    request_id TEXT NOT NULL REFERENCES change_request (id),
    case_id TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    PRIMARY KEY (request_id, case_id)
);
CREATE INDEX change_move_case ON change_move (case_id);

-- Further sealed papers: a folio may have several.
CREATE TABLE change_paper (
    folio TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    sealed_at BIGINT NOT NULL,
    record TEXT NOT NULL,
    record_sha256 TEXT NOT NULL,
    canonical TEXT NOT NULL,
    key_id TEXT NOT NULL,
    seal TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (folio, code)
);
