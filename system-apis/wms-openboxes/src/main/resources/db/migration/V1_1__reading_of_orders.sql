-- When a leg was heard of last and should be asked about, as every register of orders keeps it.
ALTER TABLE fulfilment_order
    ADD COLUMN heard_at    timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN read_due_at timestamptz NOT NULL DEFAULT now();
