-- Patients; cases, drafts and sent, with their attachments and sealed receipts.

CREATE TABLE patient (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    nss TEXT NOT NULL,
    agregado_medico TEXT NOT NULL,
    paternal_surname TEXT NOT NULL,
    maternal_surname TEXT NOT NULL,
    given_names TEXT NOT NULL,
    gender_id TEXT NOT NULL REFERENCES gender (id),
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL REFERENCES account (id)
);
CREATE UNIQUE INDEX patient_number ON patient (number);
CREATE UNIQUE INDEX patient_nss ON patient (nss, agregado_medico);

CREATE TABLE case_file (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    folio TEXT NOT NULL,
    content TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    generic_id TEXT NOT NULL,
    recommendation_id TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    sent_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX case_file_folio ON case_file (folio) WHERE folio <> '';
-- One index for each list that an account has, in its order; the states are those of the domain (tests/storage/lists.cpp).
CREATE INDEX case_file_drafts ON case_file (account_id, updated_at, id) WHERE state = 'borrador';
CREATE INDEX case_file_sent ON case_file (account_id, sent_at, id) WHERE state <> 'borrador';
CREATE INDEX case_file_authorized ON case_file (account_id, sent_at, id)
    WHERE state IN ('autorizada', 'autorizada_con_cambios', 'por_vencer');
CREATE INDEX case_file_not_authorized ON case_file (account_id, sent_at, id) WHERE state = 'no_autorizada';
CREATE INDEX case_file_in_process ON case_file (account_id, sent_at, id)
    WHERE state IN ('enviada', 'en_evaluacion', 'en_opinion', 'requiere_info', 'cerrada_sin_respuesta', 'cancelada', 'vencida',
                    'baja');
-- One live case per patient, drug and diagnosis (lifecycles, "Audit and safety").
CREATE UNIQUE INDEX case_file_live ON case_file (patient_id, generic_id, recommendation_id)
    WHERE state IN ('enviada', 'en_evaluacion', 'en_opinion', 'requiere_info');

CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES case_file (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    slot TEXT NOT NULL,
    name TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX attachment_case ON attachment (case_id, state, created_at, id);
CREATE INDEX attachment_bytes ON attachment (sha256);

CREATE TABLE receipt (
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
CREATE UNIQUE INDEX receipt_case ON receipt (case_id);
