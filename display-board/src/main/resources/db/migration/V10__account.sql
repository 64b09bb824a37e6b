-- Who may sign in. A name is a pseudonym and goes into the record: nobody is called by his own name here.
CREATE TABLE account (
    name       text        PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    password   text        NOT NULL,
    role       text        NOT NULL
        CHECK (role IN ('kiosk', 'board', 'clerk', 'supervisor', 'auditor', 'administrator')),
    office     text,
    enabled    boolean     NOT NULL DEFAULT true,
    demo       boolean     NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON COLUMN account.password IS 'Hash with the name of its scheme before it: {bcrypt}...';
COMMENT ON COLUMN account.office IS 'The only office that the account may act in; null means every office.';
COMMENT ON COLUMN account.demo IS 'Made for a demonstration; locked whenever the program runs without one.';

-- No DELETE: who once acted stays known.
GRANT SELECT, INSERT, UPDATE ON account TO kezek_app;
