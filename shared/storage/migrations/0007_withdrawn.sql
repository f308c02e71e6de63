-- Diagnoses, medicines and values of open lists can be withdrawn, as everything else of the catalogues.

ALTER TABLE medicine ADD COLUMN active SMALLINT NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE cie10 ADD COLUMN active SMALLINT NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE list_value ADD COLUMN active SMALLINT NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
