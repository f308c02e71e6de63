-- Catalogues. `search` columns hold the folded words (base::folded).

CREATE TABLE entity (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1))
);

CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    entity_id TEXT NOT NULL REFERENCES entity (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    search TEXT NOT NULL,
    is_hospital SMALLINT NOT NULL CHECK (is_hospital IN (0, 1)),
    active SMALLINT NOT NULL CHECK (active IN (0, 1))
);
CREATE INDEX unit_entity ON unit (entity_id, name, id);

CREATE TABLE job_position (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1))
);

CREATE TABLE specialty (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1))
);

CREATE TABLE gender (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1))
);

CREATE TABLE generic (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1))
);

CREATE TABLE presentation (
    clave TEXT PRIMARY KEY,
    generic_id TEXT NOT NULL REFERENCES generic (id),
    words TEXT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1))
);
CREATE INDEX presentation_generic ON presentation (generic_id, clave);

CREATE TABLE form (
    id TEXT PRIMARY KEY,
    description TEXT NOT NULL
);

CREATE TABLE recommendation (
    id TEXT PRIMARY KEY,
    generic_id TEXT NOT NULL REFERENCES generic (id),
    name TEXT NOT NULL,
    advice TEXT NOT NULL,
    requirements_first TEXT NOT NULL,
    requirements_followup TEXT NOT NULL,
    form_id TEXT NOT NULL REFERENCES form (id),
    position BIGINT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1))
);
CREATE INDEX recommendation_generic ON recommendation (generic_id, position, id);

CREATE TABLE medicine (
    clave TEXT NOT NULL,
    group_number TEXT NOT NULL,
    generic_name TEXT NOT NULL,
    therapeutic_group TEXT NOT NULL,
    form TEXT NOT NULL,
    composition TEXT NOT NULL,
    presentation TEXT NOT NULL,
    search TEXT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (clave, group_number)
);

CREATE TABLE cie10 (
    code TEXT PRIMARY KEY,
    description TEXT NOT NULL,
    search TEXT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1))
);

CREATE TABLE list_value (
    list_id TEXT NOT NULL,
    value TEXT NOT NULL,
    search TEXT NOT NULL,
    accepted SMALLINT NOT NULL CHECK (accepted IN (0, 1)),
    proposed_by TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    active SMALLINT NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (list_id, search)
);
