-- User names that nobody has, by their hash, as long as wrong attempts at them count.

CREATE TABLE unknown_name (
    name_sha256 TEXT PRIMARY KEY,
    failed_attempts BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
