-- How often a system API called an operation of its backend on a day, by the operation and the consumer that it was done for.
CREATE TABLE backend_use (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    system    text   NOT NULL,
    operation text   NOT NULL,
    entry     text   NOT NULL,
    consumer  text   NOT NULL,
    day       date   NOT NULL,
    calls     bigint NOT NULL CHECK (calls > 0),
    -- The end of the day, from which on the row ages.
    day_ended timestamptz NOT NULL,
    UNIQUE (system, operation, entry, consumer, day)
);
CREATE INDEX backend_use_consumer ON backend_use (consumer, day);
CREATE INDEX backend_use_day_ended ON backend_use (day_ended);
