-- Cases are answered: who has one in hand, since when, until when; evaluations, opinions, returns, versions, the time line.

ALTER TABLE case_file ADD COLUMN visit TEXT NOT NULL DEFAULT 'primera_vez';
ALTER TABLE case_file ADD COLUMN evaluator_id TEXT NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN adviser_id TEXT NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN in_state_since BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_file ADD COLUMN due_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_file ADD COLUMN decided_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_file ADD COLUMN expires_on TEXT NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN warned_days BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_file ADD COLUMN renews_folio TEXT NOT NULL DEFAULT '';
ALTER TABLE case_file ADD COLUMN reconsiders_folio TEXT NOT NULL DEFAULT '';
UPDATE case_file SET in_state_since = sent_at;
UPDATE case_file SET visit = 'subsecuente' WHERE content LIKE '%"visit":"subsecuente"%';

-- One index for each part of the worklist, in its order; the states are those of the domain (tests/storage/lists.cpp). Whatever a
-- part is filtered by stands in its index: these columns come after the content in a row, which is long.
CREATE INDEX case_file_unassigned ON case_file (in_state_since, id, state, visit, generic_id, entity_id) WHERE state = 'enviada';
CREATE INDEX case_file_in_hand ON case_file (evaluator_id, in_state_since, id, state, visit, generic_id, entity_id)
    WHERE state IN ('en_evaluacion', 'en_opinion', 'requiere_info');
CREATE INDEX case_file_team ON case_file (in_state_since, id, evaluator_id, state, visit, generic_id, entity_id)
    WHERE state IN ('en_evaluacion', 'en_opinion', 'requiere_info');
CREATE INDEX case_file_answered ON case_file (decided_at, id, state, visit, generic_id, entity_id) WHERE decided_at <> 0;
CREATE INDEX case_file_answered_sent ON case_file (sent_at, id, state, visit) WHERE decided_at <> 0;
CREATE INDEX case_file_answered_generic ON case_file (generic_id, decided_at, id, state, visit) WHERE decided_at <> 0;
CREATE INDEX case_file_answered_entity ON case_file (entity_id, decided_at, id, state, visit) WHERE decided_at <> 0;
CREATE INDEX case_file_asked ON case_file (adviser_id, in_state_since, id) WHERE state = 'en_opinion';
CREATE INDEX case_file_due ON case_file (due_at, id) WHERE state = 'requiere_info';
CREATE INDEX case_file_expiring ON case_file (expires_on, id)
    WHERE state IN ('autorizada', 'autorizada_con_cambios', 'por_vencer') AND expires_on <> '';
-- An account's own in the order of their answers, whatever view is asked for.
CREATE INDEX case_file_own_decided ON case_file (account_id, decided_at, id, state);
CREATE INDEX case_file_patient ON case_file (patient_id, sent_at, id, state, decided_at, evaluator_id);
CREATE INDEX case_file_renews ON case_file (renews_folio) WHERE renews_folio <> '';
CREATE INDEX case_file_reconsiders ON case_file (reconsiders_folio) WHERE reconsiders_folio <> '';

ALTER TABLE recommendation ADD COLUMN valid_months BIGINT NOT NULL DEFAULT 12;

-- The beginnings of names are searched for: one row for each word of a patient's.
CREATE TABLE patient_word (
    word TEXT NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    PRIMARY KEY (word, patient_id)
);
CREATE INDEX patient_word_patient ON patient_word (patient_id);

-- Why a case is not authorized: a list that the central area edits.
CREATE TABLE denial_reason (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    active BIGINT NOT NULL
);

CREATE TABLE evaluation_draft (
    case_id TEXT PRIMARY KEY REFERENCES case_file (id),
    content TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    saved_by TEXT NOT NULL
);

CREATE TABLE evaluation (
    case_id TEXT PRIMARY KEY REFERENCES case_file (id),
    decision TEXT NOT NULL,
    reason_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    unmet_requirement TEXT NOT NULL,
    clave TEXT NOT NULL,
    dose TEXT NOT NULL,
    months BIGINT NOT NULL,
    expires_on TEXT NOT NULL,
    observations TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    decided_by TEXT NOT NULL
);

CREATE TABLE evaluation_paper (
    folio TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    sealed_at BIGINT NOT NULL,
    record TEXT NOT NULL,
    record_sha256 TEXT NOT NULL,
    canonical TEXT NOT NULL,
    key_id TEXT NOT NULL,
    seal TEXT NOT NULL,
    code TEXT NOT NULL
);

CREATE TABLE case_event (
    case_id TEXT NOT NULL REFERENCES case_file (id),
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    act TEXT NOT NULL,
    state TEXT NOT NULL,
    account_id TEXT NOT NULL,
    role TEXT NOT NULL,
    words TEXT NOT NULL,
    due_on TEXT NOT NULL,
    PRIMARY KEY (case_id, position)
);

CREATE TABLE case_version (
    case_id TEXT NOT NULL REFERENCES case_file (id),
    number BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    act TEXT NOT NULL,
    content TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
);

-- What was sent before has its first version and the first line of its time line.
INSERT INTO case_version (case_id, number, made_at, made_by, act, content, record)
    SELECT c.id, 1, c.sent_at, c.account_id, 'send', c.content, r.record FROM case_file c JOIN receipt r ON r.case_id = c.id;
INSERT INTO case_event (case_id, position, at, act, state, account_id, role, words, due_on)
    SELECT c.id, 1, c.sent_at, 'send', 'enviada', c.account_id, 'solicitante', '', '' FROM case_file c WHERE c.folio <> '';

CREATE TABLE opinion (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    asked_by TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    adviser_id TEXT NOT NULL,
    question TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    answer TEXT NOT NULL,
    taken_back_at BIGINT NOT NULL
);
CREATE INDEX opinion_case ON opinion (case_id, asked_at, id);

-- A return for more information; what is corrected waits in it until it is sent again.
CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    asked_by TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    words TEXT NOT NULL,
    due_on TEXT NOT NULL,
    marks TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    answered_at BIGINT NOT NULL,
    version_before BIGINT NOT NULL,
    version_after BIGINT NOT NULL
);
CREATE INDEX correction_case ON correction (case_id, asked_at, id);

-- A file that a director adds while a case is returned takes the place of another one only when it is sent again.
ALTER TABLE attachment ADD COLUMN correction_id TEXT NOT NULL DEFAULT '';
CREATE INDEX attachment_correction ON attachment (correction_id) WHERE correction_id <> '';

ALTER TABLE mail ADD COLUMN evaluation_folio TEXT NOT NULL DEFAULT '';
