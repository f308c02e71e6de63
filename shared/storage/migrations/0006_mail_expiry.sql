-- When a mail is worth nothing any more: a recovery link lives ten minutes, a server that does not answer may take hours.

ALTER TABLE mail ADD COLUMN expires_at BIGINT NOT NULL DEFAULT 0;
