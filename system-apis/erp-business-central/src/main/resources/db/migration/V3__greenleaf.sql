-- A partner that is new: it has an account for its developers and no program yet.
INSERT INTO customer_number (partner, number) VALUES ('greenleaf', 'C00060');
