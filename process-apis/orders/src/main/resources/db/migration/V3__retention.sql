-- Old rows are cleared away by their age.
CREATE INDEX accepted_request_claimed ON accepted_request (claimed_until);
CREATE INDEX command_done ON command (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX escalation_settled ON escalation (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX storefront_order_told ON storefront_order (told_at);
