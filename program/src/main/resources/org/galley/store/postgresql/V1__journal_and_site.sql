CREATE TABLE entry (position BIGINT PRIMARY KEY, bytes BYTEA NOT NULL);
CREATE TABLE document (position BIGINT PRIMARY KEY, packed BYTEA NOT NULL);
CREATE TABLE tile (level BIGINT NOT NULL, number BIGINT NOT NULL, hashes BYTEA NOT NULL, PRIMARY KEY (level, number));

CREATE TABLE settings (one BIGINT PRIMARY KEY CHECK (one = 1), position BIGINT NOT NULL);
CREATE TABLE story (number BIGINT PRIMARY KEY, id_high BIGINT NOT NULL, id_low BIGINT NOT NULL, position BIGINT NOT NULL, state BIGINT NOT NULL, notice BIGINT NOT NULL);
CREATE TABLE story_id (id_high BIGINT NOT NULL, number BIGINT NOT NULL, PRIMARY KEY (id_high, number));
CREATE TABLE subject (number BIGINT PRIMARY KEY, id_high BIGINT NOT NULL, id_low BIGINT NOT NULL, position BIGINT NOT NULL);
CREATE TABLE subject_id (id_high BIGINT NOT NULL, number BIGINT NOT NULL, PRIMARY KEY (id_high, number));
CREATE TABLE front (edition BIGINT NOT NULL, section BIGINT NOT NULL, position BIGINT NOT NULL, PRIMARY KEY (edition, section));
CREATE TABLE address (address BIGINT NOT NULL, kind BIGINT NOT NULL, target BIGINT NOT NULL, PRIMARY KEY (address, kind, target));
CREATE TABLE origin (origin BIGINT NOT NULL, story BIGINT NOT NULL, PRIMARY KEY (origin, story));
CREATE TABLE translation (original BIGINT NOT NULL, story BIGINT NOT NULL, PRIMARY KEY (original, story));
CREATE TABLE listing (list BIGINT NOT NULL, at BIGINT NOT NULL, story BIGINT NOT NULL, PRIMARY KEY (list, at, story));
CREATE TABLE list_count (list BIGINT PRIMARY KEY, stories BIGINT NOT NULL);
CREATE TABLE list_span (list BIGINT NOT NULL, span BIGINT NOT NULL, stories BIGINT NOT NULL, PRIMARY KEY (list, span));

CREATE TABLE draft (origin BIGINT PRIMARY KEY, id_high BIGINT NOT NULL, id_low BIGINT NOT NULL, packed BYTEA NOT NULL);
CREATE TABLE media (digest BYTEA NOT NULL, story BIGINT NOT NULL, PRIMARY KEY (digest, story));
