-- A director names who acts in his place, with dates. What the dashboard of the central area counts. And SEGUIMIENTO from one index.

CREATE TABLE delegation (
    id TEXT PRIMARY KEY,
    principal_id TEXT NOT NULL REFERENCES account (id),
    delegate_id TEXT NOT NULL REFERENCES account (id),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    ended_by TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX delegation_principal ON delegation (principal_id, from_on, id);
CREATE INDEX delegation_delegate ON delegation (delegate_id, until_on);
CREATE INDEX delegation_open ON delegation (until_on) WHERE ended_at = 0;

-- A session says in whose place it acts, by the delegation.
ALTER TABLE session ADD COLUMN delegation_id TEXT NOT NULL DEFAULT '';

ALTER TABLE case_event ADD COLUMN acting_for TEXT NOT NULL DEFAULT '';
CREATE INDEX case_event_acting_for ON case_event (acting_for, at, case_id, position) WHERE acting_for <> '';

-- Of each case that was sent what is counted of it: in a row of a case these columns come after its content, which is long.
CREATE TABLE case_figure (
    case_id TEXT PRIMARY KEY REFERENCES case_file (id),
    sent_on TEXT NOT NULL,
    sent_month TEXT NOT NULL,
    generic_id TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    returned BIGINT NOT NULL CHECK (returned IN (0, 1)),
    days BIGINT NOT NULL
);

-- The day of Mexico City, UTC-6, by the calendar's own arithmetic (days counted from 1 March of the year 0), which both databases do
-- alike. What was sent within the last hour of a day in a summer time of before 2022 counts as sent the day before.
INSERT INTO case_figure (case_id, sent_on, sent_month, generic_id, entity_id, outcome, returned, days)
    SELECT m.id, m.year_month || '-' || CASE WHEN m.month_day < 10 THEN '0' ELSE '' END || CAST(m.month_day AS TEXT),
        m.year_month, m.generic_id, m.entity_id,
        CASE WHEN m.state IN ('enviada', 'en_evaluacion', 'en_opinion', 'requiere_info') THEN 'pendiente'
            WHEN m.state = 'cancelada' THEN 'retirada'
            WHEN m.state = 'cerrada_sin_respuesta' THEN 'sin_respuesta'
            ELSE COALESCE((SELECT e.decision FROM evaluation e WHERE e.case_id = m.id), 'no_autorizada') END,
        CASE WHEN EXISTS (SELECT 1 FROM correction k WHERE k.case_id = m.id) THEN 1 ELSE 0 END,
        CASE WHEN m.decided_at = 0 THEN 0 ELSE (m.decided_at - 21600000) / 86400000 - m.sent_day END
    FROM (
        SELECT d.*, CAST(d.march_year + CASE WHEN d.march_month < 10 THEN 0 ELSE 1 END AS TEXT) || '-' ||
                CASE WHEN d.march_month < 7 OR d.march_month >= 10 THEN '0' ELSE '' END ||
                CAST(CASE WHEN d.march_month < 10 THEN d.march_month + 3 ELSE d.march_month - 9 END AS TEXT) AS year_month,
            d.march_day - (153 * d.march_month + 2) / 5 + 1 AS month_day
        FROM (
            SELECT y.*, (5 * y.march_day + 2) / 153 AS march_month
            FROM (
                SELECT e.*, e.era_year + e.era * 400 AS march_year,
                    e.era_day - (365 * e.era_year + e.era_year / 4 - e.era_year / 100) AS march_day
                FROM (
                    SELECT r.*, (r.era_day - r.era_day / 1460 + r.era_day / 36524 - r.era_day / 146096) / 365 AS era_year
                    FROM (
                        SELECT c.id, c.state, c.generic_id, c.entity_id, c.decided_at,
                            (c.sent_at - 21600000) / 86400000 AS sent_day,
                            ((c.sent_at - 21600000) / 86400000 + 719468) / 146097 AS era,
                            ((c.sent_at - 21600000) / 86400000 + 719468) % 146097 AS era_day
                        FROM case_file c WHERE c.folio <> ''
                    ) AS r
                ) AS e
            ) AS y
        ) AS d
    ) AS m;

-- One index for each table of the dashboard, in the order in which it is counted: nothing is sorted and nothing else is read.
CREATE INDEX case_figure_month ON case_figure (sent_month, outcome, returned, days, generic_id, entity_id);
CREATE INDEX case_figure_generic ON case_figure (generic_id, outcome, returned, days, sent_month, entity_id);
CREATE INDEX case_figure_entity ON case_figure (entity_id, outcome, returned, days, sent_month, generic_id);
CREATE INDEX case_figure_pending ON case_figure (sent_on, sent_month, generic_id, entity_id) WHERE outcome = 'pendiente';

-- An account's own in the order in which they were sent, with all of their row that SEGUIMIENTO and its workbook show.
CREATE INDEX case_file_own_sent ON case_file (account_id, sent_at, id, state, folio, patient_id, generic_id, entity_id, due_at,
    decided_at, expires_on);

-- What was ticked while a case was evaluated stays to be seen.
ALTER TABLE evaluation ADD COLUMN met TEXT NOT NULL DEFAULT '';
