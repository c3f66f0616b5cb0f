-- What storefronts told of each order, and what became of it here; a cancellation may come before its order.
CREATE TABLE storefront_order (
    channel          text NOT NULL,
    storefront_order text NOT NULL,
    state            text NOT NULL CHECK (state IN ('WAITING', 'ACCEPTED', 'CANCELLED', 'REFUSED')),
    placed           jsonb,       -- absent while only its cancellation is known
    cancelled        boolean NOT NULL DEFAULT false,
    order_id         text REFERENCES orders,
    tries            integer NOT NULL DEFAULT 0,
    due_at           timestamptz NOT NULL,
    told_at          timestamptz NOT NULL,
    PRIMARY KEY (channel, storefront_order),
    CHECK ((state = 'ACCEPTED') = (order_id IS NOT NULL))
);
CREATE INDEX storefront_order_waiting ON storefront_order (due_at) WHERE state = 'WAITING';
