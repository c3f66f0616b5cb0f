-- How often a consumer called an operation on a day, by how it was answered. The counts of all batches add up here.
-- Version 0 stands for a path that belongs to no version.
CREATE TABLE usage (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day       date   NOT NULL,
    consumer  text   NOT NULL,
    layer     text   NOT NULL,
    api       text   NOT NULL,
    major     int    NOT NULL,
    operation text   NOT NULL,
    status    text   NOT NULL,
    calls     bigint NOT NULL CHECK (calls > 0),
    -- The end of the day, from which on the row ages.
    day_ended timestamptz NOT NULL,
    UNIQUE (layer, api, major, day, consumer, operation, status)
);
CREATE INDEX usage_consumer ON usage (consumer, day);
CREATE INDEX usage_day ON usage (day);
CREATE INDEX usage_day_ended ON usage (day_ended);
