-- What else the network directory knows of a node: what it is, where it lies, when it works, how much it takes, who answers for it.
ALTER TABLE node
    ADD COLUMN kind text NOT NULL DEFAULT 'DC' CHECK (kind IN ('DC', '3PL', 'STORE', 'SUPPLIER')),
    ADD COLUMN gln text CHECK (gln ~ '^[0-9]{13}$'),
    ADD COLUMN latitude numeric(8, 5) CHECK (latitude BETWEEN -90 AND 90),
    ADD COLUMN longitude numeric(8, 5) CHECK (longitude BETWEEN -180 AND 180),
    ADD COLUMN cut_off time NOT NULL DEFAULT '16:00', -- an order taken later leaves on the next working day
    ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC',
    ADD COLUMN weekdays smallint[] NOT NULL DEFAULT '{1,2,3,4,5}', -- ISO: 1 is Monday
    ADD COLUMN holidays date[] NOT NULL DEFAULT '{}',
    ADD COLUMN capacity_measure text CHECK (capacity_measure IN ('ORDERS', 'LINES')),
    ADD COLUMN capacity_per_day integer CHECK (capacity_per_day > 0), -- none: takes what comes
    ADD COLUMN canary_share numeric(5, 4) CHECK (canary_share > 0 AND canary_share < 1),
    ADD COLUMN owner text, -- who is asked when its stock and ours differ
    ADD COLUMN version bigint NOT NULL DEFAULT 1,
    ADD COLUMN added_at timestamptz NOT NULL DEFAULT now(),
    ADD CONSTRAINT position_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
    ADD CONSTRAINT capacity_is_whole CHECK ((capacity_measure IS NULL) = (capacity_per_day IS NULL));

UPDATE node SET canary_share = 0.1 WHERE stage = 'CANARY';
ALTER TABLE node ADD CONSTRAINT only_a_canary_has_a_share CHECK ((stage = 'CANARY') = (canary_share IS NOT NULL));

UPDATE node SET gln = '0614141000012', latitude = 33.74900, longitude = -84.38800, cut_off = '16:00',
    time_zone = 'America/New_York', holidays = '{2026-11-26,2026-12-25,2027-01-01}',
    owner = 'warehouse-atlanta' WHERE node = 'ATL';
UPDATE node SET gln = '0614141000029', latitude = 32.77670, longitude = -96.79700, cut_off = '16:00',
    time_zone = 'America/Chicago', holidays = '{2026-11-26,2026-12-25,2027-01-01}',
    owner = 'warehouse-dallas' WHERE node = 'DFW';

INSERT INTO node (node, name, kind, gln, warehouse_api, cadence, expected_interval, hard_staleness, stage, priority,
                  latitude, longitude, cut_off, time_zone, holidays, capacity_measure, capacity_per_day, owner) VALUES
    ('SEA', 'Seattle', 'DC', '0614141000036', 'wms-openboxes', 'POLL', '15 minutes', '1 hour', 'LIVE', 3,
     47.60620, -122.33210, '15:00', 'America/Los_Angeles', '{2026-11-26,2026-12-25,2027-01-01}', 'ORDERS', 4000,
     'warehouse-seattle'),
    ('EWR', 'Newark (third party)', '3PL', '0614141000043', 'threepl-x12', 'BATCH', '24 hours', '36 hours', 'LIVE', 4,
     40.73570, -74.17240, '12:00', 'America/New_York', '{2026-11-26,2026-12-25,2027-01-01}', 'LINES', 6000,
     'third-party-newark'),
    ('SUP1', 'Drop-ship supplier', 'SUPPLIER', '0614141000050', 'threepl-x12', 'BATCH', '24 hours', '48 hours', 'SHADOW', 9,
     41.87810, -87.62980, '11:00', 'America/Chicago', '{2026-11-26,2026-12-25,2027-01-01}', 'ORDERS', 500,
     'supplier-desk')
ON CONFLICT (node) DO NOTHING;

-- Who changed what of a node, and when.
CREATE TABLE node_change (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    node       text NOT NULL REFERENCES node,
    version    bigint NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    reason     text,
    facts      jsonb NOT NULL, -- [{fact, before, after}]
    UNIQUE (node, version)
);

-- What a node was given for a day. Striped, so that those who give do not queue for one row.
CREATE TABLE node_load (
    node   text NOT NULL REFERENCES node,
    day    date NOT NULL,
    stripe smallint NOT NULL,
    orders integer NOT NULL,
    lines  integer NOT NULL,
    PRIMARY KEY (node, day, stripe)
);
