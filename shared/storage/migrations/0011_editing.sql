-- Catalogues are edited from the screen: what is prepared, each published version, the history; a case says the version of its form.

CREATE TABLE catalog_draft (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    subject TEXT NOT NULL,
    content TEXT NOT NULL,
    version BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    saved_by TEXT NOT NULL,
    PRIMARY KEY (kind, id)
);
CREATE INDEX catalog_draft_subject ON catalog_draft (kind, subject, id);

CREATE TABLE catalog_publication (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    number BIGINT NOT NULL,
    row_id TEXT NOT NULL,
    content TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    published_by TEXT NOT NULL,
    PRIMARY KEY (kind, id, number)
);
CREATE UNIQUE INDEX catalog_publication_row ON catalog_publication (row_id) WHERE row_id <> '';

CREATE TABLE catalog_change (
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    account_id TEXT NOT NULL,
    act TEXT NOT NULL,
    words TEXT NOT NULL,
    changes TEXT NOT NULL,
    in_drug_list SMALLINT NOT NULL CHECK (in_drug_list IN (0, 1)),
    PRIMARY KEY (kind, subject, position)
);
CREATE INDEX catalog_change_drug_list ON catalog_change (at) WHERE in_drug_list = 1;

-- What was captured until now was captured in the one version that each form had.
UPDATE case_file SET content = '{"form_id":"' ||
    (SELECT r.form_id FROM recommendation r WHERE r.id = case_file.recommendation_id) || '",' || substr(content, 2)
    WHERE content LIKE '{"%' AND recommendation_id IN (SELECT r.id FROM recommendation r);
UPDATE case_version SET content = '{"form_id":"' ||
    (SELECT r.form_id FROM recommendation r JOIN case_file c ON c.recommendation_id = r.id WHERE c.id = case_version.case_id) ||
    '",' || substr(content, 2)
    WHERE content LIKE '{"%'
    AND case_id IN (SELECT c.id FROM case_file c JOIN recommendation r ON r.id = c.recommendation_id);
UPDATE correction SET content = '{"form_id":"' ||
    (SELECT r.form_id FROM recommendation r JOIN case_file c ON c.recommendation_id = r.id WHERE c.id = correction.case_id) ||
    '",' || substr(content, 2)
    WHERE content LIKE '{"%'
    AND case_id IN (SELECT c.id FROM case_file c JOIN recommendation r ON r.id = c.recommendation_id);
