-- Excedentes y faltantes: periods with their catalogues, reports with their cells, signed papers, what is asked for.

-- An account that the people of an OOAD or UMAE share; each session of it knows who opened it.
ALTER TABLE account ADD COLUMN is_shared SMALLINT NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1));
ALTER TABLE session ADD COLUMN person TEXT NOT NULL DEFAULT '';

CREATE TABLE period (
    id TEXT PRIMARY KEY,
    year BIGINT NOT NULL,
    title TEXT NOT NULL,
    opens_on TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    state TEXT NOT NULL,
    previous_id TEXT NOT NULL,
    header_lines TEXT NOT NULL,
    contacts TEXT NOT NULL,
    technical_contact TEXT NOT NULL,
    notes TEXT NOT NULL,
    mailbox TEXT NOT NULL,
    catalog_version BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE service (
    period_id TEXT NOT NULL REFERENCES period (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (period_id, id)
);

CREATE TABLE service_group (
    period_id TEXT NOT NULL REFERENCES period (id),
    id TEXT NOT NULL,
    service_id TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (period_id, id)
);

CREATE TABLE core_specialty (
    period_id TEXT NOT NULL REFERENCES period (id),
    id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (period_id, id)
);

CREATE TABLE product (
    period_id TEXT NOT NULL REFERENCES period (id),
    id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    specialty_id TEXT NOT NULL,
    name TEXT NOT NULL,
    unit_of_measure TEXT NOT NULL,
    search TEXT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (period_id, id)
);
CREATE INDEX product_place ON product (period_id, group_id, specialty_id, search, id);

CREATE TABLE period_entity (
    period_id TEXT NOT NULL REFERENCES period (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (period_id, id)
);

CREATE TABLE period_unit (
    period_id TEXT NOT NULL REFERENCES period (id),
    id TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (period_id, id)
);
CREATE INDEX period_unit_entity ON period_unit (period_id, entity_id, active);

-- One report for each OOAD or UMAE and period.
CREATE TABLE report (
    id TEXT PRIMARY KEY,
    period_id TEXT NOT NULL REFERENCES period (id),
    entity_id TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    edition BIGINT NOT NULL,
    finalized_at BIGINT NOT NULL,
    finalized_by TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX report_of ON report (period_id, entity_id);

-- What a unit reports of a product. What was emptied stays as a row, so that its version goes on; only others are reported.
CREATE TABLE cell (
    period_id TEXT NOT NULL REFERENCES period (id),
    entity_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    specialty_id TEXT NOT NULL,
    shortage_ambulatory BIGINT NOT NULL,
    shortage_hospital BIGINT NOT NULL,
    shortage_cause TEXT NOT NULL,
    shortage_patients BIGINT NOT NULL,
    surplus_ambulatory BIGINT NOT NULL,
    surplus_hospital BIGINT NOT NULL,
    surplus_patients BIGINT NOT NULL,
    reported SMALLINT NOT NULL CHECK (reported IN (0, 1)),
    version BIGINT NOT NULL,
    written_by TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (period_id, unit_id, product_id)
);
CREATE INDEX cell_product ON cell (period_id, product_id);
-- SI marks and counts: of all OOAD, of a unit's groups, of a group's specialties.
CREATE INDEX cell_reported ON cell (period_id, entity_id, unit_id, group_id, specialty_id) WHERE reported = 1;

-- Who changed which value when: the cell as each version left it.
CREATE TABLE cell_version (
    period_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    shortage_ambulatory BIGINT NOT NULL,
    shortage_hospital BIGINT NOT NULL,
    shortage_cause TEXT NOT NULL,
    shortage_patients BIGINT NOT NULL,
    surplus_ambulatory BIGINT NOT NULL,
    surplus_hospital BIGINT NOT NULL,
    surplus_patients BIGINT NOT NULL,
    account_id TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (period_id, unit_id, product_id, version)
);

-- A report as it was finalized, frozen: what its final paper is drawn from, for ever.
CREATE TABLE final_report (
    report_id TEXT NOT NULL REFERENCES report (id),
    edition BIGINT NOT NULL,
    code TEXT NOT NULL,
    record TEXT NOT NULL,
    record_sha256 TEXT NOT NULL,
    finalized_at BIGINT NOT NULL,
    PRIMARY KEY (report_id, edition)
);
CREATE UNIQUE INDEX final_report_code ON final_report (code);

-- Signed papers; one that was replaced stays as history.
CREATE TABLE signed_file (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES report (id),
    edition BIGINT NOT NULL,
    name TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    is_current SMALLINT NOT NULL CHECK (is_current IN (0, 1)),
    uploaded_by TEXT NOT NULL,
    uploaded_at BIGINT NOT NULL
);
CREATE INDEX signed_file_report ON signed_file (report_id, uploaded_at, id);
CREATE INDEX signed_file_bytes ON signed_file (sha256);

-- What is asked of the division: the opening of a finalized report, a product that is not in the list.
CREATE TABLE surplus_request (
    id TEXT PRIMARY KEY,
    period_id TEXT NOT NULL REFERENCES period (id),
    entity_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    account_id TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    unit_id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    product TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX surplus_request_age ON surplus_request (period_id, asked_at, id);
