-- However much waits for one webhook, what is due first and what is on its way is found without looking at the rest.
DROP INDEX delivery_due;
CREATE INDEX delivery_due ON delivery (webhook_id, due_at, delivery_id) WHERE state = 'PENDING';
CREATE INDEX delivery_on_its_way ON delivery (webhook_id, leased_until) WHERE state = 'PENDING' AND leased_until IS NOT NULL;
