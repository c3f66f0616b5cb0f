-- What a receiver did not take is found without looking at all that it took.
CREATE INDEX delivery_untaken ON delivery (webhook_id, state, delivery_id DESC) WHERE state IN ('FAILED', 'WITHHELD');
