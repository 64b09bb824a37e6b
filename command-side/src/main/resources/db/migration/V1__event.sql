-- The record. A row is written once and read for ever; only INSERT and SELECT are given away.
CREATE TABLE event (
    office          text        NOT NULL,
    index           bigint      NOT NULL,
    stream          text        NOT NULL,
    sequence_number bigint      NOT NULL,
    recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    record          text        NOT NULL,
    PRIMARY KEY (office, index),
    UNIQUE (stream, sequence_number)
);

COMMENT ON TABLE event IS 'What happened, in the order in which it happened. Rows are never changed or removed.';
COMMENT ON COLUMN event.index IS 'Place in the office''s log, from 0 without holes.';
COMMENT ON COLUMN event.stream IS 'What the event belongs to: an office day is office/yyyy-MM-dd.';
COMMENT ON COLUMN event.sequence_number IS 'Place in the stream, from 0 without holes; the public seq is one more.';
COMMENT ON COLUMN event.recorded_at IS 'Clock of the database when it stored; the office''s time is "at" in the payload.';
COMMENT ON COLUMN event.record IS 'RFC 8785 JSON: these very bytes are hashed, chained, read back and exported.';

CREATE FUNCTION refuse_to_change_the_record() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'the record only grows: % on table % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation', HINT = 'Record a new event that corrects the earlier one.';
END
$$;

CREATE TRIGGER the_record_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_record();
ALTER TABLE event ENABLE ALWAYS TRIGGER the_record_only_grows;

-- Where each office's log ends. It moves in the statement that appends, so its row lock makes commit order log order.
CREATE TABLE office_log (
    office   text   PRIMARY KEY,
    size     bigint NOT NULL CHECK (size >= 0),
    frontier bytea  NOT NULL,
    last     text   NOT NULL CHECK (length(last) = 44)
) WITH (fillfactor = 50);

COMMENT ON TABLE office_log IS 'A convenience, not evidence: it can be computed from the records.';
COMMENT ON COLUMN office_log.frontier IS 'Roots of the complete subtrees of the log (RFC 9162), largest first, 32 bytes each.';
COMMENT ON COLUMN office_log.last IS 'Leaf hash of the last record, in base64: the next record''s "prev".';

-- Where each office day begins in its office's log, and the log as it was before.
CREATE TABLE office_day (
    office text   NOT NULL,
    day    date   NOT NULL,
    first  bigint NOT NULL,
    before bytea  NOT NULL,
    PRIMARY KEY (office, day)
);

CREATE TRIGGER the_record_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON office_day
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_record();
ALTER TABLE office_day ENABLE ALWAYS TRIGGER the_record_only_grows;

COMMENT ON TABLE office_day IS 'A convenience, not evidence: it can be computed from the records.';
COMMENT ON COLUMN office_day.before IS 'The frontier of the log when it ended just before the day.';

-- Roles belong to the whole server, so another database may have made this one, perhaps at this moment.
DO
$$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kezek_app') THEN
        CREATE ROLE kezek_app NOLOGIN;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO kezek_app', current_schema()); END $$;
GRANT INSERT, SELECT ON event, office_day TO kezek_app;
GRANT INSERT, SELECT, UPDATE ON office_log TO kezek_app;
