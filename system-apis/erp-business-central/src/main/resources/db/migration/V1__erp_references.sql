-- From the ERP's codes to canonical ones. A change is a new version; the highest version of a kind is in force.
CREATE TABLE code_mapping (
    kind           text NOT NULL CHECK (kind IN ('unit', 'tracking')),
    version        integer NOT NULL,
    vendor_code    text NOT NULL,
    canonical_code text NOT NULL,
    PRIMARY KEY (kind, version, vendor_code)
);
INSERT INTO code_mapping (kind, version, vendor_code, canonical_code) VALUES
    ('unit', 1, 'PCS', 'EA'),
    ('unit', 1, 'CASE', 'XCS'),
    ('unit', 1, 'PALLET', 'XPX'),
    ('tracking', 1, 'LOTALL', 'LOT'),
    ('tracking', 1, 'SNALL', 'SERIAL');

CREATE TABLE customer_number (
    partner text PRIMARY KEY,
    number  text NOT NULL
);
INSERT INTO customer_number (partner, number) VALUES
    ('acme-retail', 'C00010'),
    ('bluebird', 'C00020'),
    ('slow-payer', 'C00030'),
    ('narrow-margin', 'C00040');

-- Who works on an order now. A holder renews its row while it works; a dead holder's row runs out.
CREATE TABLE lease (
    order_id   text PRIMARY KEY,
    holder     uuid NOT NULL,
    held_until timestamptz NOT NULL
);

CREATE TABLE registered_order (
    order_id        text PRIMARY KEY,
    content         text NOT NULL,
    reference       text NOT NULL,
    document_number text,
    cancelled       boolean NOT NULL DEFAULT false,
    sent_at         timestamptz
);
CREATE INDEX registered_order_document ON registered_order (document_number);

CREATE TABLE posting (
    shipment_id      text PRIMARY KEY,
    order_id         text NOT NULL,
    document_number  text NOT NULL,
    state            text NOT NULL CHECK (state IN ('REQUESTED', 'POSTED')),
    sent_at          timestamptz,
    documents_before text[] NOT NULL DEFAULT '{}',
    shipment_number  text UNIQUE,
    invoice_number   text UNIQUE,
    CHECK (state = 'REQUESTED' OR (shipment_number IS NOT NULL AND invoice_number IS NOT NULL AND sent_at IS NULL))
);
CREATE INDEX posting_order ON posting (order_id);
-- Two postings of one order under way at once could not be told apart afterwards.
CREATE UNIQUE INDEX posting_under_way ON posting (order_id) WHERE sent_at IS NOT NULL;

CREATE TABLE posting_line (
    shipment_id text NOT NULL REFERENCES posting (shipment_id),
    position    integer NOT NULL,
    line_number integer NOT NULL,
    item        text NOT NULL,
    amount      numeric(20, 5) NOT NULL,
    unit        text NOT NULL,
    PRIMARY KEY (shipment_id, position)
);
