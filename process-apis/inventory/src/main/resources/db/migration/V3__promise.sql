-- What is held for a while: the sum of all holds that nobody has tidied yet, and when the first of them lapses. Whoever
-- locks the row after that moment tidies it first; whoever only reads leaves the lapsed ones out.
ALTER TABLE stock_position
    ADD soft           numeric(19, 6) NOT NULL DEFAULT 0,
    ADD soft_lapses_at timestamptz,
    DROP CONSTRAINT never_reserves_more_than_promised,
    ADD CONSTRAINT never_reserves_more_than_promised CHECK (hard >= 0 AND soft >= 0 AND hard + soft <= reservable),
    SET (fillfactor = 60); -- the row changes with every reservation; its next version should find room on the page
UPDATE stock_position SET reservable = greatest(reservable, hard);

CREATE TABLE stock_hold (
    hold_id    text PRIMARY KEY,
    request    text, -- absent where a hold was released before it ever came
    channel    text NOT NULL,
    lines      text,
    lapses_at  timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    ended_at   timestamptz,
    ending     text CHECK (ending IN ('CONVERTED', 'RELEASED'))
);

CREATE TABLE stock_hold_line (
    hold_id     text NOT NULL,
    line_number integer NOT NULL,
    item        text NOT NULL,
    node        text NOT NULL,
    channel     text NOT NULL,
    open        numeric(19, 6) NOT NULL CHECK (open >= 0),
    lapses_at   timestamptz NOT NULL,
    PRIMARY KEY (hold_id, line_number, node)
);
CREATE INDEX stock_hold_line_lapsing ON stock_hold_line (item, node, lapses_at) WHERE open > 0;

-- SOFT rows belong to a hold, the others to a leg. What is picked stays reserved until it ships: it changes its kind.
ALTER TABLE reservation
    ALTER leg_id DROP NOT NULL,
    ADD hold_id text,
    DROP CONSTRAINT reservation_leg_id_line_number_fkey,
    DROP CONSTRAINT reservation_check,
    ADD CONSTRAINT reservation_belongs_to_one CHECK ((leg_id IS NULL) <> (hold_id IS NULL)),
    ADD CONSTRAINT reservation_sign CHECK (
        kind IN ('HARD', 'SOFT') OR kind = 'PICKED' AND quantity > 0 OR kind IN ('SHIPPED', 'RELEASED') AND quantity < 0);
DROP INDEX reservation_item_node; -- the proof reads all rows anyway, and nothing else asks by position

ALTER TABLE leg_line DROP CONSTRAINT leg_line_item_node_fkey; -- the position's row is locked when a line is written

ALTER TABLE allocation ADD channel text, ADD channel_order text, ADD hold_id text;

-- The lots that legs should be served from, and what of each lot is taken.
CREATE TABLE leg_line_lot (
    leg_id      text NOT NULL,
    line_number integer NOT NULL,
    item        text NOT NULL,
    node        text NOT NULL,
    lot         text NOT NULL,
    expiry      date,
    open        numeric(19, 6) NOT NULL CHECK (open >= 0),
    PRIMARY KEY (leg_id, line_number, lot)
);
CREATE TABLE lot_commitment (
    item     text NOT NULL,
    node     text NOT NULL,
    lot      text NOT NULL,
    reserved numeric(19, 6) NOT NULL CHECK (reserved >= 0),
    PRIMARY KEY (item, node, lot)
);

CREATE TABLE channel (
    channel   text PRIMARY KEY,
    nodes     text[] NOT NULL DEFAULT '{}', -- its sourcing group; none named: every node
    threshold numeric(19, 6) NOT NULL DEFAULT 0 CHECK (threshold >= 0),
    publishes boolean NOT NULL DEFAULT false -- whether its availability is told as events
);
INSERT INTO channel (channel, publishes) VALUES
    ('partner', false), ('portal', false), ('storefront', true), ('service-desk', false);

CREATE TABLE channel_protection (
    channel  text NOT NULL REFERENCES channel,
    item     text NOT NULL REFERENCES item,
    minimum  numeric(19, 6) NOT NULL CHECK (minimum >= 0),
    maximum  numeric(19, 6) CHECK (maximum >= minimum),
    consumed numeric(19, 6) NOT NULL DEFAULT 0,
    PRIMARY KEY (item, channel)
);

-- An order that a channel has told; its demand lowers every other promise until its own allocation replaces it.
CREATE TABLE channel_order (
    channel   text NOT NULL,
    order_ref text NOT NULL,
    placed_at timestamptz NOT NULL,
    ended_at  timestamptz,
    ending    text CHECK (ending IN ('ALLOCATED', 'CANCELLED')),
    PRIMARY KEY (channel, order_ref)
);
CREATE INDEX channel_order_waiting ON channel_order (placed_at) WHERE ended_at IS NULL;

CREATE TABLE channel_demand (
    channel   text NOT NULL,
    order_ref text NOT NULL,
    item      text NOT NULL REFERENCES item,
    quantity  numeric(19, 6) NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (item, channel, order_ref),
    FOREIGN KEY (channel, order_ref) REFERENCES channel_order
);
CREATE INDEX channel_demand_order ON channel_demand (channel, order_ref);

-- What the planners keep back; the most specific one holds. '*' stands for every item or every node.
CREATE TABLE safety_stock (
    item     text NOT NULL,
    node     text NOT NULL,
    quantity numeric(19, 6) NOT NULL CHECK (quantity >= 0),
    PRIMARY KEY (item, node)
);

CREATE TABLE supply (
    source      text NOT NULL,
    number      text NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('PURCHASE_ORDER', 'TRANSFER', 'RETURN', 'OTHER')),
    item        text NOT NULL REFERENCES item,
    node        text NOT NULL REFERENCES node,
    open        numeric(19, 6) NOT NULL CHECK (open > 0),
    expected_on date NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (source, number)
);
CREATE INDEX supply_item ON supply (item);

CREATE TABLE backorder (
    order_id    text NOT NULL,
    line_number integer NOT NULL,
    item        text NOT NULL REFERENCES item,
    quantity    numeric(19, 6) NOT NULL CHECK (quantity > 0),
    promised_on date,
    cancel_on   date,
    since       timestamptz NOT NULL,
    ended_at    timestamptz,
    PRIMARY KEY (order_id, line_number)
);
CREATE INDEX backorder_waiting ON backorder (item, since) WHERE ended_at IS NULL;
CREATE TABLE backorder_promise (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id    text NOT NULL,
    line_number integer NOT NULL,
    promised_on date,
    said_at     timestamptz NOT NULL,
    FOREIGN KEY (order_id, line_number) REFERENCES backorder
);
CREATE INDEX backorder_promise_order ON backorder_promise (order_id);

CREATE TABLE allocation_policy (
    version integer PRIMARY KEY,
    rules   jsonb NOT NULL, -- [{name, parameters}], in the order in which they are asked
    set_by  text NOT NULL,
    set_at  timestamptz NOT NULL
);

CREATE TABLE reservation_proof (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz NOT NULL,
    positions   bigint NOT NULL,
    differences jsonb NOT NULL
);

-- Items whose promise may have changed. Whoever changes a position marks it, also those who do not know of this; whoever
-- tells availability takes the marks away.
CREATE TABLE availability_mark (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item text NOT NULL
);
CREATE FUNCTION mark_availability() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN INSERT INTO availability_mark (item) SELECT DISTINCT item FROM changed ORDER BY item; RETURN NULL; END $$;
CREATE TRIGGER position_changes_availability AFTER UPDATE ON stock_position
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_availability();
CREATE TRIGGER demand_changes_availability AFTER INSERT ON channel_demand
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_availability();
CREATE TRIGGER claimed_demand_changes_availability AFTER DELETE ON channel_demand
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_availability();
CREATE TRIGGER protection_changes_availability AFTER INSERT ON channel_protection
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_availability();
CREATE TRIGGER changed_protection_changes_availability AFTER UPDATE ON channel_protection
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_availability();
CREATE TRIGGER removed_protection_changes_availability AFTER DELETE ON channel_protection
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_availability();

-- What was told last to each channel.
CREATE TABLE availability_told (
    item      text NOT NULL,
    channel   text NOT NULL,
    version   bigint NOT NULL,
    available numeric(19, 6) NOT NULL,
    nodes     text NOT NULL,
    told_at   timestamptz NOT NULL,
    PRIMARY KEY (item, channel)
);
