-- Orders of the storefront are one customer's, whoever the shopper is: the shop has taken the money.
INSERT INTO customer_number (partner, number) VALUES ('storefront', 'C00050');
